/**
 * Citations of papers in BibTeX.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.renderer.html.internal.bibtex;

import org.jspecify.annotations.NullMarked;
