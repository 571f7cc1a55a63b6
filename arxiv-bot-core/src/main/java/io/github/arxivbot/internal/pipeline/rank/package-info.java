/**
 * Step 3: filters, scores and sorts the papers of a profile.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.internal.pipeline.rank;

import org.jspecify.annotations.NullMarked;
