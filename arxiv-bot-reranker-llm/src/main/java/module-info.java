/**
 * Lets a language model judge the best papers of a day by the reader's criteria: the reranker
 * {@code llm}.
 *
 * <p>A program passes a client to it: {@code OpenAiClient} for Qwen and OpenAI-compatible services,
 * or {@code LangChain4jSummarizer.client} for any model of LangChain4j.
 *
 * <pre>{@code
 * Secret key = new Secret("DASHSCOPE_API_KEY", System::getenv);
 * URI service = URI.create("https://dashscope.aliyuncs.com/compatible-mode/v1");
 * OpenAiClient client = OpenAiClient.builder(service, key).build();
 * Reranker judge =
 *     LlmReranker.builder(client, "qwen-plus")
 *         .criteria("Serving of large language models. No surveys.")
 *         .build();
 * ArxivBotBuilder bot = ArxivBot.builder().reranker(judge, options -> options.consider(40));
 * }</pre>
 *
 * <p>The model receives titles and abstracts in batches, under handles instead of identifiers.
 * docs/ranking.md describes what it does with answers that are incomplete or wrong, and
 * docs/configuration.md lists the options. Closing the reranker closes the client.
 *
 * @since 0.1.0
 */
module io.github.arxivbot.reranker.llm {
  requires static com.google.auto.service;
  requires static transitive org.jspecify;
  requires transitive io.github.arxivbot.core;
  requires transitive io.github.arxivbot.llm;
  requires io.github.arxivbot.summarizer.qwen;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;

  exports io.github.arxivbot.reranker.llm;

  provides io.github.arxivbot.spi.rerank.RerankerFactory with
      io.github.arxivbot.reranker.llm.LlmRerankerFactory;
}
