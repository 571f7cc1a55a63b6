/**
 * TeX in texts of papers: parses running text and formulas, and writes them as plain Unicode text.
 */
@NullMarked
package io.github.arxivbot.internal.tex;

import org.jspecify.annotations.NullMarked;
