/**
 * TeX in texts of papers: parses running text and formulas, and writes them as plain Unicode text.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.internal.tex;

import org.jspecify.annotations.NullMarked;
