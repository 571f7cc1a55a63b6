/** TeX in texts of papers and models as Markdown with the formulas of GitHub. */
@NullMarked
package io.github.arxivbot.renderer.markdown.internal.tex;

import org.jspecify.annotations.NullMarked;
