/**
 * Summaries by any chat model of LangChain4j. The module of its core is passed on, for a {@code
 * ChatModel} is what a program hands over here; LangChain4j's modules have no names of their own
 * yet and are known by their files'.
 */
@SuppressWarnings("requires-transitive-automatic")
module io.github.arxivbot.summarizer.langchain4j {
  requires static com.google.auto.service;
  requires static transitive org.jspecify;
  requires transitive io.github.arxivbot.core;
  requires transitive io.github.arxivbot.summarizing;
  requires transitive langchain4j.core;
  requires com.fasterxml.jackson.core;
  requires java.net.http;
  requires langchain4j.http.client;
  requires langchain4j.ollama;
  requires langchain4j.open.ai;

  exports io.github.arxivbot.summarizer.langchain4j;

  provides io.github.arxivbot.spi.SummarizerFactory with
      io.github.arxivbot.summarizer.langchain4j.LangChain4jFactory;
}
