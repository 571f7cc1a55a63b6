/**
 * Summaries by Qwen or any other OpenAI-compatible model service: the plugin {@code qwen}, the
 * default for configurations with summaries.
 *
 * <p>A program passes an {@link io.github.arxivbot.summarizer.qwen.OpenAiClient} to the summarizer:
 *
 * <pre>{@code
 * PoliteHttp http = PoliteHttp.create();
 * Secret key = new Secret("DASHSCOPE_API_KEY", System::getenv);
 * URI service = URI.create("https://dashscope.aliyuncs.com/compatible-mode/v1");
 * OpenAiClient client = OpenAiClient.builder(service, key).build();
 * ArxivBotBuilder bot =
 *     ArxivBot.builder()
 *         .summarizer(LlmSummarizer.builder(client, "qwen-long").language("en").build())
 *         .summaries(all -> all.maxPapers(10).fullTexts(http));
 * }</pre>
 *
 * <p>Models that accept files, such as {@code qwen-long}, receive the whole PDF; other models
 * receive its text. The parameter {@code enable_thinking} is specific to Qwen: configurations send
 * it to other services only if it is set, and programs omit it with {@link
 * io.github.arxivbot.llm.LlmSummarizer.Builder#omitThinking}. The key is configured as the name of
 * an environment variable, which is read for each request. docs/configuration.md lists the options.
 * Closing the summarizer closes the client.
 *
 * @since 0.1.0
 */
module io.github.arxivbot.summarizer.qwen {
  requires static com.google.auto.service;
  requires static transitive org.jspecify;
  requires transitive io.github.arxivbot.core;
  requires transitive io.github.arxivbot.llm;
  requires com.fasterxml.jackson.databind;
  requires java.net.http;

  exports io.github.arxivbot.summarizer.qwen;

  provides io.github.arxivbot.spi.SummarizerFactory with
      io.github.arxivbot.summarizer.qwen.QwenFactory;
}
