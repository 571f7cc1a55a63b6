/** Step 6: sends the digests to their readers, each once. */
@NullMarked
package io.github.arxivbot.internal.pipeline.notify;

import org.jspecify.annotations.NullMarked;
