/**
 * Writes the digest as one HTML page that needs no other file and no network: the plugin {@code
 * html}.
 *
 * <p>Start from {@link io.github.arxivbot.renderer.html.HtmlRenderer}, which also says what a
 * template of one's own is given. With an archive, each day has its page, days lead to each other,
 * and a calendar to all.
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
 * <p>A page may be served from anywhere, or opened from a disk: it has a content policy that allows
 * its own style and script and nothing else, and without JavaScript it can still be read.
 * docs/page.md has the options, what readers can do, and how to make a page of one's own.
 *
 * @since 0.1.0
 */
module io.github.arxivbot.renderer.html {
  requires static transitive org.jspecify;
  requires static com.google.auto.service;
  requires transitive io.github.arxivbot.core;
  requires com.samskivert.jmustache;
  requires io.github.arxivbot.html;
  requires org.jsoup;

  exports io.github.arxivbot.renderer.html;

  provides io.github.arxivbot.spi.RendererFactory with
      io.github.arxivbot.renderer.html.HtmlFactory;
}
