/**
 * Writes the digest as a Markdown page: {@link
 * io.github.arxivbot.renderer.markdown.MarkdownRenderer} for programs, {@link
 * io.github.arxivbot.renderer.markdown.MarkdownFactory} for configurations.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.renderer.markdown;

import org.jspecify.annotations.NullMarked;
