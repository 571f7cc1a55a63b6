/**
 * The digest as one HTML page that needs nothing but itself: {@link
 * io.github.arxivbot.renderer.html.HtmlRenderer} in a program, {@link
 * io.github.arxivbot.renderer.html.HtmlFactory} from a configuration.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.renderer.html;

import org.jspecify.annotations.NullMarked;
