package io.github.arxivbot.scorer.liked.internal.zotero;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.scorer.liked.internal.examples.TaggedEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Parses items and collections of Zotero's API, and collects the errors. */
final class ZoteroObjectParser {

  private static final Pattern KEY = Pattern.compile("[A-Z0-9]{1,20}");

  /** The markup that Zotero allows in titles, and that publishers write into abstracts. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "</?(?:i|b|u|em|strong|sub|sup|sc|span|(p|br|jats:[a-z-]{1,20}))"
              + "(?:\\s{1,9}[a-z-]{1,20}=[^<>]{0,200})?\\s?/?>",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> OTHER_TYPES = Set.of("attachment", "note", "annotation");

  /** The fields that may name the identifier of arXiv, in the order in which they are believed. */
  private static final List<String> ID_FIELDS =
      List.of("archiveID", "DOI", "url", "extra", "publicationTitle");

  private static final String TITLE = "title";
  private static final String ABSTRACT = "abstractNote";
  private static final int MAX_RAW_TEXT = 100_000;
  private static final int MAX_TEXT = 10_000;
  private static final int MAX_NAME = 80;

  private final List<String> problems = new ArrayList<>();

  /** A value that does not have the form of Zotero's API. */
  private static final class FieldException extends Exception {
    private static final long serialVersionUID = 1L;

    FieldException(String message) {
      super(message);
    }
  }

  /** Returns one clause for each skipped object. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  /** Returns the key of an object; empty if it has none. */
  Optional<String> key(JsonNode object) {
    String key = object.path("key").asText("");
    if (KEY.matcher(key).matches()) {
      return Optional.of(key);
    }
    problems.add("an object without a key");
    return Optional.empty();
  }

  /** Returns an item as a paper; empty if it is none, is in the trash, or is invalid. */
  Optional<ZoteroItem> item(String key, JsonNode object) {
    JsonNode data = object.path("data");
    try {
      if (!data.isObject()) {
        throw new FieldException("data: expected an object, found " + describe(data));
      }
      if (isTrashed(data)
          || !data.path("parentItem").asText("").isEmpty()
          || OTHER_TYPES.contains(text(data, "itemType"))) {
        return Optional.empty();
      }
      List<String> collections = keys(data);
      return entry(data).example().map(paper -> new ZoteroItem(key, paper, collections));
    } catch (FieldException e) {
      problems.add(key + " (" + e.getMessage() + ")");
      return Optional.empty();
    }
  }

  private static TaggedEntry entry(JsonNode data) throws FieldException {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String name : ID_FIELDS) {
      fields.put(name.toLowerCase(Locale.ROOT), text(data, name));
    }
    if (text(data, "repository").equalsIgnoreCase("arXiv")) {
      fields.put("eprint", text(data, "archiveID"));
    }
    fields.put("title", words(data, TITLE));
    fields.put("abstract", words(data, ABSTRACT));
    return new TaggedEntry(fields, "title", "abstract");
  }

  /** Returns a text for readers without markup, of limited length. */
  private static String words(JsonNode data, String field) throws FieldException {
    return SafeText.line(
        MARKUP.matcher(text(data, field)).replaceAll(tag -> tag.group(1) == null ? "" : " "),
        MAX_TEXT);
  }

  /** Returns a collection; empty if it is in the trash or invalid. */
  Optional<ZoteroCollection> collection(String key, JsonNode object) {
    JsonNode data = object.path("data");
    try {
      String name = SafeText.line(text(data, "name"), MAX_NAME);
      JsonNode parent = data.path("parentCollection"); // false if there is none
      return isTrashed(data)
          ? Optional.empty()
          : Optional.of(
              new ZoteroCollection(
                  key,
                  name.isEmpty() ? key : name,
                  parent.isTextual() && KEY.matcher(parent.asText()).matches()
                      ? parent.asText()
                      : ""));
    } catch (FieldException e) {
      problems.add("collection " + key + " (" + e.getMessage() + ")");
      return Optional.empty();
    }
  }

  private static boolean isTrashed(JsonNode data) {
    return data.path("deleted").asBoolean(false);
  }

  private static String text(JsonNode data, String field) throws FieldException {
    JsonNode value = data.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isTextual()) {
      throw new FieldException(field + ": expected a text, found " + describe(value));
    }
    String text = value.asText();
    return text.length() > MAX_RAW_TEXT ? text.substring(0, MAX_RAW_TEXT) : text;
  }

  private static List<String> keys(JsonNode data) throws FieldException {
    JsonNode value = data.path("collections");
    if (!value.isArray() && !value.isMissingNode()) {
      throw new FieldException("collections: expected a list, found " + describe(value));
    }
    List<String> keys = new ArrayList<>();
    for (JsonNode element : value) {
      if (!KEY.matcher(element.asText("")).matches()) {
        throw new FieldException("collections: expected keys, found " + describe(element));
      }
      keys.add(element.asText());
    }
    return keys;
  }

  private static String describe(JsonNode value) {
    return switch (value.getNodeType()) {
      case MISSING -> "nothing";
      case NULL -> "null";
      case STRING -> "a text";
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      case BOOLEAN -> "true or false";
      default -> "a number";
    };
  }
}
