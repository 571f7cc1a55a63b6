/** Step 4: summarizes the best papers within the budget of the run. */
@NullMarked
package io.github.arxivbot.internal.pipeline.summarize;

import org.jspecify.annotations.NullMarked;
