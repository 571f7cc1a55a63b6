/**
 * A scorer that learns from papers that the reader likes: {@link
 * io.github.arxivbot.scorer.liked.LikedScorer} in a program, {@link
 * io.github.arxivbot.scorer.liked.LikedScorerFactory} from a configuration.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.scorer.liked;

import org.jspecify.annotations.NullMarked;
