/**
 * Step 4: summarizes the best papers within the budget of the run.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.internal.pipeline.summarize;

import org.jspecify.annotations.NullMarked;
