/** What every summarizer with a language model shares. */
@SuppressWarnings("module") // the two plugins come after this one
module io.github.arxivbot.summarizing {
  requires static transitive org.jspecify;
  requires transitive io.github.arxivbot.core;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires dev.failsafe.core;
  requires java.net.http;
  requires org.apache.pdfbox;
  requires org.apache.pdfbox.io;
  requires org.slf4j;

  exports io.github.arxivbot.summarizing;
  exports io.github.arxivbot.summarizing.internal to
      io.github.arxivbot.summarizer.langchain4j,
      io.github.arxivbot.summarizer.qwen;
}
