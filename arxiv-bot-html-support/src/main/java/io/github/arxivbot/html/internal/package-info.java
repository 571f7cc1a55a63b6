/**
 * Running text with TeX as HTML, shared by the renderers of this project.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.html.internal;

import org.jspecify.annotations.NullMarked;
