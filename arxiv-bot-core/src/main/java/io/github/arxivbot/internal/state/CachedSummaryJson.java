package io.github.arxivbot.internal.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.internal.archive.SummaryJson;
import io.github.arxivbot.internal.json.ChecksummedJson;
import io.github.arxivbot.internal.json.JsonObjectReader;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Summary;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** The file format of a cached summary. */
final class CachedSummaryJson {

  private CachedSummaryJson() {}

  static byte[] write(ArxivId id, String fingerprint, LocalDate day, Summary summary)
      throws IOException {
    ObjectNode root =
        ChecksummedJson.object()
            .put("id", id.toString())
            .put("fingerprint", fingerprint)
            .put("kept", day.toString());
    SummaryJson.write(root, summary);
    return ChecksummedJson.bytes(root);
  }

  static Summary read(byte[] json) throws IOException {
    return SummaryJson.read(JsonObjectReader.of(ChecksummedJson.read(json)));
  }

  /** Reads the day on which the summary was stored; empty if it cannot be read. */
  static Optional<LocalDate> readDay(byte[] json) {
    try {
      return Optional.of(LocalDate.parse(ChecksummedJson.read(json).path("kept").asText()));
    } catch (IOException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
