/** Writes the digest as a feed: RSS 2.0, Atom 1.0, JSON Feed 1.1. */
module io.github.arxivbot.renderer.feed {
  requires static com.google.auto.service;
  requires static transitive org.jspecify;
  requires transitive io.github.arxivbot.core;
  requires io.github.arxivbot.rendering;
  requires com.fasterxml.jackson.core;
  requires com.rometools.rome;
  requires org.jdom2;

  exports io.github.arxivbot.renderer.feed;

  provides io.github.arxivbot.spi.RendererFactory with
      io.github.arxivbot.renderer.feed.AtomFactory,
      io.github.arxivbot.renderer.feed.JsonFeedFactory,
      io.github.arxivbot.renderer.feed.RssFactory;
}
