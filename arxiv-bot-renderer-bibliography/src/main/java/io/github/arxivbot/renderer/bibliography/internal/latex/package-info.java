/**
 * Text as LaTeX that compiles and runs no command of an author.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.renderer.bibliography.internal.latex;

import org.jspecify.annotations.NullMarked;
