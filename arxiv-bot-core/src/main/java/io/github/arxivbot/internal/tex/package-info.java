/**
 * TeX in texts of papers: finds letters and formulas, parses running text, and writes it as plain
 * Unicode text.
 */
@NullMarked
package io.github.arxivbot.internal.tex;

import org.jspecify.annotations.NullMarked;
