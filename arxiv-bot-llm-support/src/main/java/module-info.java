/**
 * The parts that all plugins with a language model share. For authors of a summarizer, who
 * implement a {@link io.github.arxivbot.llm.ModelClient}. This module contains no plugin.
 *
 * <p>{@link io.github.arxivbot.llm.LlmSummarizer} handles the prompt, the extraction of text,
 * retries, the validation of answers and their numbers, prices and the budget. A client makes
 * single calls, limits their time, and reports the {@link io.github.arxivbot.llm.ModelErrorKind} of
 * a failure, which decides what the summarizer does next.
 *
 * <pre>{@code
 * record OwnModel(UnaryOperator<String> model) implements ModelClient {
 *   @Override
 *   public ChatAnswer chat(ChatRequest request) {
 *     String question =
 *         request.messages().stream()
 *             .map(ChatRequest.ChatMessage::content)
 *             .collect(Collectors.joining("\n\n"));
 *     return ChatAnswer.builder(model.apply(question)).build();
 *   }
 *
 *   @Override
 *   public String host() {
 *     return "localhost";
 *   }
 *
 *   Summarizer summarizer() {
 *     return LlmSummarizer.builder(this, "own-model").language("en").build();
 *   }
 * }
 * }</pre>
 *
 * <p>Without {@link io.github.arxivbot.llm.ModelClient#files}, the text is extracted from the PDF
 * and sent with the prompt. Prompt, model and language are part of the fingerprint: if one of them
 * changes, papers are summarized again. The module arxiv-bot-testkit has a scripted model service
 * for tests.
 *
 * @since 0.1.0
 */
@SuppressWarnings("module") // these modules are compiled after this module
module io.github.arxivbot.llm {
  requires static transitive org.jspecify;
  requires transitive io.github.arxivbot.core;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires dev.failsafe.core;
  requires java.net.http;
  requires org.apache.pdfbox;
  requires org.apache.pdfbox.io;
  requires org.slf4j;

  exports io.github.arxivbot.llm;
  exports io.github.arxivbot.llm.internal.answer to
      io.github.arxivbot.reranker.llm;
  exports io.github.arxivbot.llm.internal.client to
      io.github.arxivbot.summarizer.langchain4j,
      io.github.arxivbot.summarizer.qwen;
  exports io.github.arxivbot.llm.internal.pdf to
      io.github.arxivbot.spark;
  exports io.github.arxivbot.llm.internal.plugin to
      io.github.arxivbot.reranker.llm,
      io.github.arxivbot.summarizer.langchain4j,
      io.github.arxivbot.summarizer.qwen;
  exports io.github.arxivbot.llm.internal.prompt to
      io.github.arxivbot.reranker.llm;
}
