/** What every summarizer with a language model shares. */
module io.github.arxivbot.summarizing {
  requires static transitive org.jspecify;
  requires transitive io.github.arxivbot.core;
  requires dev.failsafe.core;
  requires org.apache.pdfbox;
  requires org.apache.pdfbox.io;
  requires org.slf4j;

  exports io.github.arxivbot.summarizing;
}
