package io.github.arxivbot.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Summary;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** The file form of a kept summary. */
final class SummaryJson {

  private SummaryJson() {}

  static byte[] write(ArxivId id, String fingerprint, LocalDate kept, Summary summary)
      throws IOException {
    ObjectNode root =
        StateJson.object()
            .put("id", id.toString())
            .put("fingerprint", fingerprint)
            .put("kept", kept.toString());
    SummaryFields.write(root, summary);
    return StateJson.bytes(root);
  }

  /** The day since which it is kept; nothing where that can't be read. */
  static Optional<LocalDate> kept(byte[] json) {
    try {
      return Optional.of(LocalDate.parse(StateJson.read(json).path("kept").asText()));
    } catch (IOException | DateTimeException e) {
      return Optional.empty();
    }
  }

  static Summary read(byte[] json) throws IOException {
    return SummaryFields.read(JsonFields.of(StateJson.read(json)));
  }
}
