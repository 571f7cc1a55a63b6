/**
 * Step 6: sends the digests to their readers, each once.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.internal.pipeline.notify;

import org.jspecify.annotations.NullMarked;
