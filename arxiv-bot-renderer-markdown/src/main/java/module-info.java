/**
 * Writes the digest as a Markdown page, such as a repository's README: the plugin {@code markdown}.
 *
 * <p>{@link io.github.arxivbot.renderer.markdown.MarkdownRenderer} is all that a program needs, and
 * lists the slots of a template. Without one, the page is laid out as the Python bot's.
 *
 * <pre>{@code
 * String template = Files.readString(Path.of("README.template.md"));
 * ArxivBotBuilder bot =
 *     ArxivBot.builder()
 *         .output(MarkdownRenderer.withTemplate(template), Path.of("README.md"));
 * }</pre>
 *
 * <p>A template is filled and not executed, so that anything in braces that is no slot stays. The
 * layout of {@code {{PAPERS_SECTION}}} stays as it is in every minor version, for programs that
 * read it. docs/configuration.md has the options.
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
      io.github.arxivbot.renderer.markdown.MarkdownFactory;
}
