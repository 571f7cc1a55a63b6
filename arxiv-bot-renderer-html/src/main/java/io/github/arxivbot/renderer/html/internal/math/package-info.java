/**
 * TeX formulas as MathML.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.renderer.html.internal.math;

import org.jspecify.annotations.NullMarked;
