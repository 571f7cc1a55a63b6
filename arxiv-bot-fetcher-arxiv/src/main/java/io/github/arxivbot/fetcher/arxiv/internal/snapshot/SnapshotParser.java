package io.github.arxivbot.fetcher.arxiv.internal.snapshot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.arxivbot.internal.text.SafeText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the JSON of a line, piece by piece, and keeps no more of it than a paper needs. */
final class SnapshotParser {

  /** The fields that are read as text. */
  static final Set<String> TEXTS =
      Set.of(
          "id",
          "authors",
          "title",
          "comments",
          "journal-ref",
          "doi",
          "categories",
          "license",
          "abstract");

  private static final int MOST_VERSIONS = 1000;
  private static final int MOST_AUTHORS = 20_000; // the largest collaborations have some thousands
  private static final int MOST_PARTS = 20;

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

  /** The one object of a line; a complaint if it is something else. */
  SnapshotRecord parse(String line) throws SnapshotException {
    try (JsonParser in = json.createParser(line)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new SnapshotException("expected a JSON object, found " + SafeText.quote(line));
      }
      SnapshotRecord record = object(in);
      if (in.nextToken() != null) {
        throw new SnapshotException("expected one JSON object, found more behind it");
      }
      return record;
    } catch (JsonProcessingException e) {
      String reason = SafeText.line(e.getOriginalMessage(), 200);
      throw new SnapshotException("expected a JSON object, found broken JSON: " + reason, false, e);
    } catch (IOException e) {
      throw new UncheckedIOException("a line is in memory", e);
    }
  }

  private static SnapshotRecord object(JsonParser in) throws IOException {
    Map<String, String> texts = new HashMap<>();
    List<SnapshotRecord.Version> versions = new ArrayList<>();
    List<String> authors = new ArrayList<>();
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      JsonToken value = in.nextToken();
      if (name.equals("versions") && value == JsonToken.START_ARRAY) {
        versions(in, versions);
      } else if (name.equals("authors_parsed") && value == JsonToken.START_ARRAY) {
        authors(in, authors);
      } else if (TEXTS.contains(name) && value == JsonToken.VALUE_STRING) {
        texts.put(name, in.getText());
      } else {
        in.skipChildren();
      }
    }
    return new SnapshotRecord(texts, versions, authors);
  }

  private static void versions(JsonParser in, List<SnapshotRecord.Version> versions)
      throws IOException {
    while (in.nextToken() != JsonToken.END_ARRAY) {
      if (in.currentToken() == JsonToken.START_OBJECT && versions.size() < MOST_VERSIONS) {
        versions.add(version(in));
      } else {
        in.skipChildren();
      }
    }
  }

  private static SnapshotRecord.Version version(JsonParser in) throws IOException {
    String number = "";
    String created = "";
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      JsonToken value = in.nextToken();
      String text = value == JsonToken.VALUE_STRING ? in.getText() : "";
      in.skipChildren();
      switch (name) {
        case "version" -> number = text;
        case "created" -> created = text;
        default -> {}
      }
    }
    return new SnapshotRecord.Version(number, created);
  }

  private static void authors(JsonParser in, List<String> authors) throws IOException {
    while (in.nextToken() != JsonToken.END_ARRAY) {
      if (in.currentToken() == JsonToken.START_ARRAY && authors.size() < MOST_AUTHORS) {
        SnapshotAuthorName.of(parts(in)).ifPresent(authors::add);
      } else {
        in.skipChildren();
      }
    }
  }

  private static List<String> parts(JsonParser in) throws IOException {
    List<String> parts = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      String part = in.currentToken() == JsonToken.VALUE_STRING ? in.getText() : "";
      in.skipChildren();
      if (parts.size() < MOST_PARTS) {
        parts.add(part);
      }
    }
    return parts;
  }
}
