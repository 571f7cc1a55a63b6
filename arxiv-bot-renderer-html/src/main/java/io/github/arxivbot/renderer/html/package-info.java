/**
 * Writes the digest as a single HTML page: {@link io.github.arxivbot.renderer.html.HtmlRenderer}
 * for programs, {@link io.github.arxivbot.renderer.html.HtmlFactory} for configurations.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.renderer.html;

import org.jspecify.annotations.NullMarked;
