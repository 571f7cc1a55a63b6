/** Splits the texts of a paper into words and word pairs. */
@NullMarked
package io.github.arxivbot.scorer.liked.internal.text;

import org.jspecify.annotations.NullMarked;
