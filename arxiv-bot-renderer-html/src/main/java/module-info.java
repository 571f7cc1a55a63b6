/**
 * The plugin {@code html}: writes the digest as a single HTML page that needs no other file and no
 * network.
 *
 * <p>Start with {@link io.github.arxivbot.renderer.html.HtmlRenderer}, which also documents custom
 * templates. With an archive, each day has a page with links to the previous and next day, and a
 * calendar links to all days.
 *
 * <pre>{@code
 * ArxivBotBuilder bot =
 *     ArxivBot.builder()
 *         .archive(Path.of("digests"))
 *         .output(
 *             HtmlRenderer.builder().title("Our reading").language("zh").build(),
 *             Path.of("index.html"));
 * }</pre>
 *
 * <p>The page works from any server and from a local disk. Its content security policy allows only
 * its own style and script, and it can be read without JavaScript. docs/page.md documents the
 * options, the functions of the page, and custom templates.
 *
 * @since 0.1.0
 */
module io.github.arxivbot.renderer.html {
  requires static transitive org.jspecify;
  requires static com.google.auto.service;
  requires transitive io.github.arxivbot.core;
  requires com.samskivert.jmustache;
  requires io.github.arxivbot.html;
  requires io.github.arxivbot.renderer.bibliography;
  requires org.jsoup;

  exports io.github.arxivbot.renderer.html;

  provides io.github.arxivbot.spi.RendererFactory with
      io.github.arxivbot.renderer.html.HtmlFactory;
}
