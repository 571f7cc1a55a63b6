/**
 * The plugins {@code rss} (RSS 2.0), {@code atom} (Atom 1.0) and {@code json-feed} (JSON Feed 1.1):
 * write the digest as a feed.
 *
 * <p>Start with {@link io.github.arxivbot.renderer.feed.FeedRenderer}. A feed contains the archived
 * digests of earlier days; without an archive it contains only the newest digest.
 *
 * <pre>{@code
 * ArxivBotBuilder bot =
 *     ArxivBot.builder()
 *         .archive(Path.of("digests"))
 *         .output(
 *             FeedRenderer.atom().self("https://example.org/{category}.xml").days(14).build(),
 *             Path.of("{category}.xml"))
 *         .output(FeedRenderer.jsonFeed().build(), Path.of("feed.json"));
 * }</pre>
 *
 * <p>Set the address of an Atom feed from the beginning: it is the feed's identifier, so a new
 * address is a new feed for its subscribers. Identifiers of entries never change. docs/feeds.md
 * documents the options, the content of an entry and the extension of JSON Feed.
 *
 * @since 0.1.0
 */
module io.github.arxivbot.renderer.feed {
  requires static com.google.auto.service;
  requires static transitive org.jspecify;
  requires transitive io.github.arxivbot.core;
  requires io.github.arxivbot.html;
  requires com.fasterxml.jackson.core;
  requires com.rometools.rome;
  requires org.jdom2;

  exports io.github.arxivbot.renderer.feed;

  provides io.github.arxivbot.spi.RendererFactory with
      io.github.arxivbot.renderer.feed.AtomFactory,
      io.github.arxivbot.renderer.feed.JsonFeedFactory,
      io.github.arxivbot.renderer.feed.RssFactory;
}
