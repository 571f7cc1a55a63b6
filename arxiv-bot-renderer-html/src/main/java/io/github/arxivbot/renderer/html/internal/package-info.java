/** LaTeX in the authors' words, made readable without a script. Not for users. */
@NullMarked
package io.github.arxivbot.renderer.html.internal;

import org.jspecify.annotations.NullMarked;
