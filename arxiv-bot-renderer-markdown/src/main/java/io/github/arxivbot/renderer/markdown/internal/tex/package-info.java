/**
 * TeX in texts of papers and models as Markdown with the formulas of GitHub.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.renderer.markdown.internal.tex;

import org.jspecify.annotations.NullMarked;
