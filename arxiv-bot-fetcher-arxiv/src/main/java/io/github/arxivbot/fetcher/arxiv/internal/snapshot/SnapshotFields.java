package io.github.arxivbot.fetcher.arxiv.internal.snapshot;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.arxivbot.fetcher.arxiv.internal.authors.AuthorNameCleaner;
import io.github.arxivbot.fetcher.arxiv.internal.authors.AuthorTexDecoder;
import io.github.arxivbot.internal.text.SafeText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the fields of one JSON object token by token, and keeps only what a paper needs. A field of
 * another type than expected is noted. For one object.
 */
final class SnapshotFields {

  private static final Set<String> TEXT_FIELDS =
      Set.of("id", "authors", "title", "comments", "journal-ref", "doi", "license", "abstract");

  /** The text fields that may be null. */
  private static final Set<String> OPTIONAL_FIELDS =
      Set.of("comments", "journal-ref", "doi", "license");

  private static final String CATEGORIES = "text such as cs.LG stat.ML, or a list of such texts";
  private static final String VERSIONS = "a list of versions";
  private static final String AUTHORS = "a list of lists of names";

  private static final int MAX_CATEGORIES = 1000;
  private static final int MAX_VERSIONS = 1000;
  private static final int MAX_AUTHORS = 20_000; // the largest collaborations have some thousands
  private static final int MAX_NAME_PARTS = 20;

  private final JsonParser in;
  private final Map<String, String> texts = new HashMap<>();
  private final List<String> categories = new ArrayList<>();
  private final List<SnapshotRecord.Version> versions = new ArrayList<>();
  private final List<String> authors = new ArrayList<>();
  private final Map<String, String> wrongTypes = new LinkedHashMap<>();
  private String field = "";

  SnapshotFields(JsonParser in) {
    this.in = in;
  }

  /** Reads the object that was just entered, and leaves it. */
  SnapshotRecord read() throws IOException {
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      field = name;
      in.nextToken();
      switch (name) {
        case "categories" -> readCategories();
        case "versions" -> readVersions();
        case "authors_parsed" -> readAuthors();
        default -> readText();
      }
    }
    return new SnapshotRecord(texts, categories, versions, authors, wrongTypes);
  }

  private void readText() throws IOException {
    boolean absent = in.currentToken() == JsonToken.VALUE_NULL && OPTIONAL_FIELDS.contains(field);
    if (!TEXT_FIELDS.contains(field) || absent) {
      in.skipChildren();
    } else if (in.currentToken() == JsonToken.VALUE_STRING) {
      texts.put(field, in.getText());
    } else {
      skipWrongType("text", "");
    }
  }

  /** Reads a text with spaces between the names; older snapshots have a list of such texts. */
  private void readCategories() throws IOException {
    if (in.currentToken() == JsonToken.VALUE_STRING) {
      addCategories(in.getText());
    } else if (enterList(CATEGORIES)) {
      while (in.nextToken() != JsonToken.END_ARRAY) {
        if (in.currentToken() == JsonToken.VALUE_STRING) {
          addCategories(in.getText());
        } else {
          skipWrongType(CATEGORIES, " in the list");
        }
      }
    }
  }

  private void addCategories(String names) {
    for (String name : names.strip().split("\\s+", MAX_CATEGORIES)) {
      if (!name.isEmpty() && categories.size() < MAX_CATEGORIES) {
        categories.add(name);
      }
    }
  }

  /** Reads versions with their dates; older snapshots have only their names. */
  private void readVersions() throws IOException {
    if (!enterList(VERSIONS)) {
      return;
    }
    while (in.nextToken() != JsonToken.END_ARRAY) {
      JsonToken value = in.currentToken();
      if (value == JsonToken.START_OBJECT && versions.size() < MAX_VERSIONS) {
        versions.add(readVersion());
      } else if (value == JsonToken.VALUE_STRING && versions.size() < MAX_VERSIONS) {
        versions.add(new SnapshotRecord.Version(in.getText().strip(), null));
      } else if (versions.size() < MAX_VERSIONS) {
        skipWrongType(VERSIONS, " in the list");
      } else {
        in.skipChildren();
      }
    }
  }

  private SnapshotRecord.Version readVersion() throws IOException {
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

  private void readAuthors() throws IOException {
    boolean absent = in.currentToken() == JsonToken.VALUE_NULL; // then "authors" is used
    if (absent || !enterList(AUTHORS)) {
      return;
    }
    while (in.nextToken() != JsonToken.END_ARRAY) {
      if (in.currentToken() != JsonToken.START_ARRAY) {
        skipWrongType(AUTHORS, " in the list");
      } else if (authors.size() < MAX_AUTHORS) {
        joinNameParts(readNameParts()).ifPresent(authors::add);
      } else {
        in.skipChildren();
      }
    }
  }

  private List<String> readNameParts() throws IOException {
    List<String> parts = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      String part = in.currentToken() == JsonToken.VALUE_STRING ? in.getText() : "";
      if (in.currentToken() != JsonToken.VALUE_STRING) {
        skipWrongType(AUTHORS, " in a name");
      }
      if (parts.size() < MAX_NAME_PARTS) {
        parts.add(part);
      }
    }
    return parts;
  }

  /**
   * Joins last name, first name and suffix; empty for the semicolon before affiliations.
   *
   * <p>arXiv fills this field from {@code authors}, which is one text: it splits the names, decodes
   * TeX and resolves numbered affiliations. It also adds a space after the full stop of an initial,
   * which is removed before a hyphen ({@code C. -P.}).
   */
  private static Optional<String> joinNameParts(List<String> parts) {
    String name =
        Stream.of(part(parts, 1).replace(". -", ".-"), part(parts, 0), part(parts, 2))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return Optional.of(name).filter(AuthorNameCleaner::isName);
  }

  private static String part(List<String> parts, int index) {
    return index < parts.size() ? SafeText.line(AuthorTexDecoder.decode(parts.get(index))) : "";
  }

  /** Tests whether the value is a list; skips another one. */
  private boolean enterList(String expected) throws IOException {
    boolean list = in.currentToken() == JsonToken.START_ARRAY;
    if (!list) {
      skipWrongType(expected, "");
    }
    return list;
  }

  private void skipWrongType(String expected, String place) throws IOException {
    wrongTypes.putIfAbsent(field, "expected " + expected + ", found " + typeName() + place);
    in.skipChildren();
  }

  private String typeName() {
    return switch (Optional.ofNullable(in.currentToken()).orElse(JsonToken.NOT_AVAILABLE)) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_STRING -> "text";
      case VALUE_NULL -> "null";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      default -> "a number";
    };
  }
}
