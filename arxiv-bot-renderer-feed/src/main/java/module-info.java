/**
 * Writes the digest as a feed, for readers of feeds and for programs: the plugins {@code rss} (RSS
 * 2.0), {@code atom} (Atom 1.0) and {@code json-feed} (JSON Feed 1.1).
 *
 * <p>Start from {@link io.github.arxivbot.renderer.feed.FeedRenderer}. A feed goes back as many
 * days as the bot's archive has; without an archive it holds the newest digest only.
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
 * <p>Say from the first day where an Atom feed will be: its address is its identifier, and a change
 * of it makes another feed to those who follow. Those of entries never change. docs/feeds.md has
 * the options, what an entry holds, and the members that we add to JSON Feed.
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
