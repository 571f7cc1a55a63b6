/**
 * What every summarizer that asks a language model shares: for authors of a summarizer, who bring a
 * {@link io.github.arxivbot.llm.ModelClient}. It brings no plugin.
 *
 * <p>{@link io.github.arxivbot.llm.LlmSummarizer} does the rest: the prompt, what is read
 * of a paper and the steps down, retries, the checks of an answer and of its numbers, prices and
 * budget. A client makes one call, bounds it in time, and says with a {@link
 * io.github.arxivbot.llm.Fault} what went wrong, for that decides what is done next.
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
 * <p>Without {@link io.github.arxivbot.llm.ModelClient#files} the text of the PDF is
 * extracted here and sent with the prompt. Prompt, model and language are part of the fingerprint,
 * so a change of one has papers read anew. A scripted service for tests is in arxiv-bot-testkit.
 *
 * @since 0.1.0
 */
@SuppressWarnings("module") // the two plugins come after this one
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
  exports io.github.arxivbot.llm.internal to
      io.github.arxivbot.summarizer.langchain4j,
      io.github.arxivbot.summarizer.qwen;
}
