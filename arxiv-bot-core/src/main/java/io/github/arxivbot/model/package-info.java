/**
 * The domain: papers, scores, summaries and digests. Immutable, and without any input or output.
 *
 * <p>A {@link io.github.arxivbot.model.Paper} is what a source knows of a paper, as one category
 * announced it; a {@link io.github.arxivbot.model.Score} says what it is worth and why; a {@link
 * io.github.arxivbot.model.Digest} holds the day's best, each with its score and perhaps a {@link
 * io.github.arxivbot.model.Summary}, and a {@link io.github.arxivbot.model.Verdict} on every batch
 * that it was made from. All text in them is untrusted.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.model;

import org.jspecify.annotations.NullMarked;
