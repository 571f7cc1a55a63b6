/**
 * A scorer that ranks papers by keywords: {@link io.github.arxivbot.scoring.KeywordScorer} with
 * {@link io.github.arxivbot.scoring.Keyword}s in a program, {@link
 * io.github.arxivbot.scoring.KeywordScorerFactory} from a configuration.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.scoring;

import org.jspecify.annotations.NullMarked;
