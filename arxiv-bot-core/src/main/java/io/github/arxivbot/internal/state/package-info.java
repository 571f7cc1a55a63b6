/**
 * The state that the bot keeps between runs: delivered papers, seen batches, newest digests and
 * cached summaries, with their locking and recovery.
 */
@NullMarked
package io.github.arxivbot.internal.state;

import org.jspecify.annotations.NullMarked;
