package io.github.arxivbot.fetcher.arxiv.internal.snapshot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.Paper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Parses the JSON of a line. Thread-safe. */
public final class SnapshotParser {

  private static final int MAX_REASON = 200;

  private final JsonFactory json =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(32)
                  .maxNameLength(1000)
                  .maxNumberLength(1000)
                  .maxStringLength(1 << 20)
                  .build())
          .build();

  /** Parses a line as its primary category announced version 1; rejects one that lacks a field. */
  public Paper parsePaper(String line) throws SnapshotException {
    return SnapshotPaperMapper.mapAny(parse(line));
  }

  SnapshotRecord parse(String line) throws SnapshotException {
    try (JsonParser in = json.createParser(line)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new SnapshotException("expected a JSON object, found " + SafeText.quote(line));
      }
      SnapshotRecord record = new SnapshotFields(in).read();
      if (in.nextToken() != null) {
        throw new SnapshotException("expected one JSON object, found more after it");
      }
      return record;
    } catch (JsonProcessingException e) {
      String reason = SafeText.line(e.getOriginalMessage(), MAX_REASON);
      throw new SnapshotException("expected a JSON object, found broken JSON: " + reason, false, e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read a line from memory", e);
    }
  }
}
