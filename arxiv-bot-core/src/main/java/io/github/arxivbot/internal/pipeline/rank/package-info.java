/** Step 3: filters, scores and sorts the papers of a profile. */
@NullMarked
package io.github.arxivbot.internal.pipeline.rank;

import org.jspecify.annotations.NullMarked;
