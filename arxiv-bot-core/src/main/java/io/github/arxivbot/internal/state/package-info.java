/**
 * The state that the bot keeps between runs: delivered papers, seen batches, newest digests and
 * cached summaries, with their locking and recovery.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.internal.state;

import org.jspecify.annotations.NullMarked;
