/** Scorers that rank papers by keywords. */
module io.github.arxivbot.scoring {
  requires static com.google.auto.service;
  requires static transitive org.jspecify;
  requires re2j;
  requires transitive io.github.arxivbot.core;

  exports io.github.arxivbot.scoring;

  provides io.github.arxivbot.spi.ScorerFactory with
      io.github.arxivbot.scoring.KeywordScorerFactory;
}
