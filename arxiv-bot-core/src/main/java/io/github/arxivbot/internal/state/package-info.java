/**
 * The state that the bot keeps between runs: delivered papers, seen batches, cached summaries.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.internal.state;

import org.jspecify.annotations.NullMarked;
