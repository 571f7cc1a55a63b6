/**
 * Summaries by Qwen, or any other model service that speaks the OpenAI-compatible protocol: the
 * plugin {@code qwen}, which a configuration takes that asks for summaries and names none.
 *
 * <p>A program hands {@link io.github.arxivbot.summarizer.qwen.OpenAiClient} to a summarizer:
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
 * <p>Whole PDFs are read by models that take files, such as {@code qwen-long}; with others the text
 * is extracted here. {@code enable_thinking} is Qwen's own word: a configuration says it to another
 * service only where it sets it; in code, {@link
 * io.github.arxivbot.llm.LlmSummarizerBuilder#thinking thinking(null)} leaves it out. The
 * key is the name of an environment variable, read at each call. docs/configuration.md has the
 * options; closing the summarizer closes the client.
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
