/**
 * The digest as a Markdown page, made from a template with slots: {@link
 * io.github.arxivbot.renderer.markdown.MarkdownRenderer} in a program, {@link
 * io.github.arxivbot.renderer.markdown.MarkdownFactory} from a configuration.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.renderer.markdown;

import org.jspecify.annotations.NullMarked;
