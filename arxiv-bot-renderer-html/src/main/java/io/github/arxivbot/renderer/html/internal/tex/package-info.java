/**
 * LaTeX in running text as HTML: emphasis, accents, special characters and formulas.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.renderer.html.internal.tex;

import org.jspecify.annotations.NullMarked;
