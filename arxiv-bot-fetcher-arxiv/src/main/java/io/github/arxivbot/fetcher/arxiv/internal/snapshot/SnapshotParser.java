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

/** Parses the JSON of a line token by token, and keeps only what a paper needs. */
final class SnapshotParser {

  static final Set<String> TEXT_FIELDS =
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

  private static final int MAX_VERSIONS = 1000;
  private static final int MAX_AUTHORS = 20_000; // the largest collaborations have some thousands
  private static final int MAX_NAME_PARTS = 20;
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

  /**
   * Parses a line.
   *
   * @throws SnapshotException if it is not one JSON object
   */
  SnapshotRecord parse(String line) throws SnapshotException {
    try (JsonParser in = json.createParser(line)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new SnapshotException("expected a JSON object, found " + SafeText.quote(line));
      }
      SnapshotRecord record = readObject(in);
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

  private static SnapshotRecord readObject(JsonParser in) throws IOException {
    Map<String, String> texts = new HashMap<>();
    List<SnapshotRecord.Version> versions = new ArrayList<>();
    List<String> authors = new ArrayList<>();
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      JsonToken value = in.nextToken();
      if (name.equals("versions") && value == JsonToken.START_ARRAY) {
        readVersions(in, versions);
      } else if (name.equals("authors_parsed") && value == JsonToken.START_ARRAY) {
        readAuthors(in, authors);
      } else if (TEXT_FIELDS.contains(name) && value == JsonToken.VALUE_STRING) {
        texts.put(name, in.getText());
      } else {
        in.skipChildren();
      }
    }
    return new SnapshotRecord(texts, versions, authors);
  }

  private static void readVersions(JsonParser in, List<SnapshotRecord.Version> versions)
      throws IOException {
    while (in.nextToken() != JsonToken.END_ARRAY) {
      if (in.currentToken() == JsonToken.START_OBJECT && versions.size() < MAX_VERSIONS) {
        versions.add(readVersion(in));
      } else {
        in.skipChildren();
      }
    }
  }

  private static SnapshotRecord.Version readVersion(JsonParser in) throws IOException {
    String version = "";
    String created = "";
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      JsonToken value = in.nextToken();
      String text = value == JsonToken.VALUE_STRING ? in.getText() : "";
      in.skipChildren();
      switch (name) {
        case "version" -> version = text;
        case "created" -> created = text;
        default -> {}
      }
    }
    return new SnapshotRecord.Version(version, created);
  }

  private static void readAuthors(JsonParser in, List<String> authors) throws IOException {
    while (in.nextToken() != JsonToken.END_ARRAY) {
      if (in.currentToken() == JsonToken.START_ARRAY && authors.size() < MAX_AUTHORS) {
        SnapshotAuthorName.join(readNameParts(in)).ifPresent(authors::add);
      } else {
        in.skipChildren();
      }
    }
  }

  private static List<String> readNameParts(JsonParser in) throws IOException {
    List<String> parts = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      String part = in.currentToken() == JsonToken.VALUE_STRING ? in.getText() : "";
      in.skipChildren();
      if (parts.size() < MAX_NAME_PARTS) {
        parts.add(part);
      }
    }
    return parts;
  }
}
