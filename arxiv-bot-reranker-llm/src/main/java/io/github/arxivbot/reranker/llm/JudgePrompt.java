package io.github.arxivbot.reranker.llm;

import io.github.arxivbot.internal.file.Sha256;
import io.github.arxivbot.internal.text.ResourceText;
import io.github.arxivbot.llm.ChatRequest;
import io.github.arxivbot.llm.internal.prompt.PromptInput;
import java.nio.charset.StandardCharsets;

/**
 * The instructions for the model: its role, and the reader's criteria and interest.
 *
 * @param criteria what the reader wants, in words; may be empty
 * @param interest what the reader follows, in sentences; may be empty
 */
record JudgePrompt(String criteria, String interest) {

  private static final String ROLE = resource("role.txt");

  /** The form of an answer, for services that can enforce it. */
  static final ChatRequest.JsonFormat SCHEMA =
      new ChatRequest.JsonFormat("judgments", resource("judgments.schema.json").strip());

  JudgePrompt {
    criteria = criteria.strip();
    interest = interest.strip();
    if (criteria.isEmpty() && interest.isEmpty()) {
      throw new IllegalArgumentException(
          "criteria: expected what the reader wants, in words, found nothing; an interest is"
              + " sufficient, too");
    }
  }

  /** Adds the messages that ask for judgments on a batch. */
  void addTo(ChatRequest.Builder request, PaperBatch batch) {
    request.system(ROLE);
    request.user(
        (criteria.isEmpty() ? "" : "The reader's criteria:\n" + criteria + "\n\n")
            + (interest.isEmpty() ? "" : "The reader's interest:\n" + interest + "\n\n")
            + "The papers are in the next message, as a JSON list between delimiters.");
    request.user(PromptInput.text(batch.json(), "").delimitedText());
    request.user(
        "Judge these papers by the reader's criteria. Answer with the JSON object only, with one"
            + " entry for each of the handles "
            + String.join(", ", batch.handles())
            + ".");
  }

  /** Returns the SHA-256 of all instructions, in hexadecimal, for the fingerprint. */
  String sha256() {
    String all = String.join("\0", ROLE, criteria, interest);
    return Sha256.hex(all.getBytes(StandardCharsets.UTF_8));
  }

  private static String resource(String name) {
    return ResourceText.read(JudgePrompt.class.getResourceAsStream(name), name);
  }
}
