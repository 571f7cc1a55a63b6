/**
 * The plugins {@code markdown}, which writes the digest as a Markdown page, such as a repository's
 * README, and {@code obsidian}, which writes a note about each paper.
 *
 * <p>Programs need only {@link io.github.arxivbot.renderer.markdown.MarkdownRenderer} and {@link
 * io.github.arxivbot.renderer.markdown.ObsidianRenderer}, which list the slots of a template. The
 * built-in template has the layout of the Python bot.
 *
 * <pre>{@code
 * String template = Files.readString(Path.of("README.template.md"));
 * ArxivBotBuilder bot =
 *     ArxivBot.builder()
 *         .output(MarkdownRenderer.withTemplate(template), Path.of("README.md"));
 * }</pre>
 *
 * <p>A template is filled, not executed: text in braces that is not a slot is kept. The layout of
 * {@code {{PAPERS_SECTION}}} does not change in minor versions, because programs read it.
 * docs/configuration.md documents the options.
 *
 * @since 0.1.0
 */
module io.github.arxivbot.renderer.markdown {
  requires static transitive org.jspecify;
  requires static com.google.auto.service;
  requires transitive io.github.arxivbot.core;
  requires org.commonmark;

  exports io.github.arxivbot.renderer.markdown;

  provides io.github.arxivbot.spi.RendererFactory with
      io.github.arxivbot.renderer.markdown.MarkdownFactory,
      io.github.arxivbot.renderer.markdown.ObsidianFactory;
}
