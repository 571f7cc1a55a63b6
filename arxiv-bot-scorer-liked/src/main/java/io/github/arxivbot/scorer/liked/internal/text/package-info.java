/**
 * Splits the texts of a paper into words and word pairs.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.scorer.liked.internal.text;

import org.jspecify.annotations.NullMarked;
