/** The digests that are still owed to readers, and the journal of the messages that were sent. */
@NullMarked
package io.github.arxivbot.internal.outbox;

import org.jspecify.annotations.NullMarked;
