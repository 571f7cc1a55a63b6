/**
 * Summaries by LangChain4j: the plugin {@code langchain4j}, for OpenAI-compatible services and
 * Ollama, and any other of its chat models in code. For programs that have such a model already, or
 * want a provider of theirs; for Qwen and what speaks as it does, {@code qwen} is the lighter jar.
 *
 * <p>Start from {@link io.github.arxivbot.summarizer.langchain4j.LangChain4jSummarizer}:
 *
 * <pre>{@code
 * ChatModel model =
 *     OpenAiChatModel.builder()
 *         .apiKey(System.getenv("OPENAI_API_KEY"))
 *         .modelName("gpt-4.1-mini")
 *         .timeout(Duration.ofMinutes(2))
 *         .maxRetries(0) // the summarizer tries again by itself
 *         .build();
 * Summarizer summarizer = LangChain4jSummarizer.builder(model).language("en").build();
 * }</pre>
 *
 * <p>Prompts, steps down, number check and prices are those of {@code qwen}. A chat model takes no
 * files, so what is read is the text, extracted here, or the abstract. docs/configuration.md has
 * the options.
 *
 * <p>LangChain4j's jars state no module names yet, so on the module path they are known by the
 * names of their files: keep those, and the version that this module was built with.
 *
 * @since 0.1.0
 */
@SuppressWarnings("requires-transitive-automatic")
module io.github.arxivbot.summarizer.langchain4j {
  requires static com.google.auto.service;
  requires static transitive org.jspecify;
  requires transitive io.github.arxivbot.core;
  requires transitive io.github.arxivbot.llm;
  requires transitive langchain4j.core; // a program hands over a ChatModel
  requires com.fasterxml.jackson.core;
  requires java.net.http;
  requires langchain4j.http.client;
  requires langchain4j.ollama;
  requires langchain4j.open.ai;

  exports io.github.arxivbot.summarizer.langchain4j;

  provides io.github.arxivbot.spi.SummarizerFactory with
      io.github.arxivbot.summarizer.langchain4j.LangChain4jFactory;
}
