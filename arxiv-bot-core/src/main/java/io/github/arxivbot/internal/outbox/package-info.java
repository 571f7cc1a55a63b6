/**
 * The digests that are still owed to readers, and the journal of the messages that were sent.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.internal.outbox;

import org.jspecify.annotations.NullMarked;
