/**
 * The domain: papers, scores, summaries and digests. All types are immutable values without input
 * or output.
 *
 * <p>A {@link io.github.arxivbot.model.Paper} is a paper as one category announced it. A {@link
 * io.github.arxivbot.model.Score} contains points with their reasons. A {@link
 * io.github.arxivbot.model.Digest} contains the best papers of a day, each with its score and
 * perhaps a {@link io.github.arxivbot.model.Summary}, and a {@link
 * io.github.arxivbot.model.Verdict} for each batch. All text in them is untrusted.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.model;

import org.jspecify.annotations.NullMarked;
