/** Summaries without a language model. */
module com.example.textrank {
  requires transitive io.github.arxivbot.core;
  requires static com.google.auto.service;

  exports com.example.textrank;

  provides io.github.arxivbot.spi.SummarizerFactory with
      com.example.textrank.TextRankFactory;
}
