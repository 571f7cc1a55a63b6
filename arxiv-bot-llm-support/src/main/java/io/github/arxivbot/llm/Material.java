package io.github.arxivbot.llm;

import java.util.Optional;

/**
 * What of a paper is put before the model.
 *
 * @param fileId the service's name of the whole paper, where it was uploaded
 * @param text the text that is sent where there is no file
 * @param known all that the numbers of a summary may come from
 */
record Material(Optional<String> fileId, String text, String known) {

  static Material file(String id, String known) {
    return new Material(Optional.of(id), "", known);
  }

  static Material text(String text, String known) {
    return new Material(Optional.empty(), text, known);
  }

  /** Where a text from a stranger begins and ends; it can't contain the marks itself. */
  String delimited() {
    String inner = text.replace("<<<", "< < <").replace(">>>", "> > >");
    return "<<<PAPER\n" + inner + "\nPAPER>>>";
  }
}
