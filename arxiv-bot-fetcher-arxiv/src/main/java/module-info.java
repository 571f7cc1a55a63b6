/** Fetchers that read arXiv's own sources. */
module io.github.arxivbot.fetcher.arxiv {
  requires static com.google.auto.service;
  requires static transitive org.jspecify;
  requires transitive io.github.arxivbot.core;
  requires com.fasterxml.jackson.core;
  requires com.rometools.rome;
  requires java.xml;
  requires org.jdom2;
  requires org.slf4j;

  exports io.github.arxivbot.fetcher.arxiv;

  provides io.github.arxivbot.spi.FetcherFactory with
      io.github.arxivbot.fetcher.arxiv.ArxivApiFactory,
      io.github.arxivbot.fetcher.arxiv.ArxivOaiFactory,
      io.github.arxivbot.fetcher.arxiv.ArxivRssFactory,
      io.github.arxivbot.fetcher.arxiv.ArxivSnapshotFactory;
}
