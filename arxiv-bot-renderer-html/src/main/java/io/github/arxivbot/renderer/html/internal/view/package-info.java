/**
 * The values that the templates of a day and of the index show.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.renderer.html.internal.view;

import org.jspecify.annotations.NullMarked;
