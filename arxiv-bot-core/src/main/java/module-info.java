/** The domain, the four plugin interfaces, and the pipeline that connects them. */
module io.github.arxivbot.core {
  requires static transitive org.jspecify;
  requires com.fasterxml.jackson.databind;
  requires dev.failsafe.core;
  requires java.net.http;
  requires org.slf4j;

  exports io.github.arxivbot;
  exports io.github.arxivbot.config;
  exports io.github.arxivbot.http;
  exports io.github.arxivbot.model;
  exports io.github.arxivbot.spi;

  uses io.github.arxivbot.spi.FetcherFactory;
  uses io.github.arxivbot.spi.ScorerFactory;
  uses io.github.arxivbot.spi.SummarizerFactory;
  uses io.github.arxivbot.spi.RendererFactory;
}
