/**
 * Summaries with LangChain4j: the plugin {@code langchain4j} for OpenAI-compatible services and
 * Ollama, and a builder for programs that use any of its chat models. For Qwen and
 * OpenAI-compatible services alone, the plugin {@code qwen} has fewer dependencies.
 *
 * <p>Start from {@link io.github.arxivbot.summarizer.langchain4j.LangChain4jSummarizer}:
 *
 * <pre>{@code
 * ChatModel model =
 *     OpenAiChatModel.builder()
 *         .apiKey(System.getenv("OPENAI_API_KEY"))
 *         .modelName("gpt-4.1-mini")
 *         .timeout(Duration.ofMinutes(2))
 *         .maxRetries(0) // the summarizer retries by itself
 *         .build();
 * Summarizer summarizer = LangChain4jSummarizer.builder(model).language("en").build();
 * }</pre>
 *
 * <p>Prompts, retries, number check and prices are the same as those of {@code qwen}. A chat model
 * accepts no files, so it receives the text that is extracted from the PDF, or the abstract.
 * docs/configuration.md lists the options.
 *
 * <p>The jars of LangChain4j have no module names yet, so on the module path their names are
 * derived from the file names: do not rename the files, and use the version that this module was
 * built with.
 *
 * @since 0.1.0
 */
@SuppressWarnings("requires-transitive-automatic")
module io.github.arxivbot.summarizer.langchain4j {
  requires static com.google.auto.service;
  requires static transitive org.jspecify;
  requires transitive io.github.arxivbot.core;
  requires transitive io.github.arxivbot.llm;
  requires transitive langchain4j.core; // LangChain4jSummarizer takes a ChatModel
  requires com.fasterxml.jackson.core;
  requires java.net.http;
  requires langchain4j.http.client;
  requires langchain4j.ollama;
  requires langchain4j.open.ai;

  exports io.github.arxivbot.summarizer.langchain4j;

  provides io.github.arxivbot.spi.SummarizerFactory with
      io.github.arxivbot.summarizer.langchain4j.LangChain4jFactory;
}
