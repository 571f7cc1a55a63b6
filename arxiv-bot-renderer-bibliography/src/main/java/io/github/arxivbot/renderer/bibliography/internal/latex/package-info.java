/** Text as LaTeX that compiles and runs no command of an author. */
@NullMarked
package io.github.arxivbot.renderer.bibliography.internal.latex;

import org.jspecify.annotations.NullMarked;
