/** Summaries by Qwen, or any OpenAI-compatible model service. */
module io.github.arxivbot.summarizer.qwen {
  requires static com.google.auto.service;
  requires static transitive org.jspecify;
  requires transitive io.github.arxivbot.core;
  requires transitive io.github.arxivbot.summarizing;
  requires com.fasterxml.jackson.databind;
  requires java.net.http;

  exports io.github.arxivbot.summarizer.qwen;

  provides io.github.arxivbot.spi.SummarizerFactory with
      io.github.arxivbot.summarizer.qwen.QwenFactory;
}
