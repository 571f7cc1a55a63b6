package io.github.arxivbot.llm.internal.prompt;

import java.util.Optional;

/**
 * The part of a paper that is sent to the model.
 *
 * @param text the text that is sent if there is no file
 * @param knownText the text that the numbers of the summary are looked up in
 */
public record PromptInput(Optional<String> fileId, String text, String knownText) {

  public static PromptInput file(String id, String knownText) {
    return new PromptInput(Optional.of(id), "", knownText);
  }

  public static PromptInput text(String text, String knownText) {
    return new PromptInput(Optional.empty(), text, knownText);
  }

  /** Returns the length of the text that the model reads in an uploaded file, if it is known. */
  public long uploadedCharacters() {
    return fileId().isPresent() ? knownText.length() : 0;
  }

  /** Returns the untrusted text between delimiters, which it cannot contain itself. */
  public String delimitedText() {
    String inner = text.replace("<<<", "< < <").replace(">>>", "> > >");
    return "<<<PAPER\n" + inner + "\nPAPER>>>";
  }
}
