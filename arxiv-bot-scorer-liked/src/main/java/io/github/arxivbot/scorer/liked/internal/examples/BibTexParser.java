package io.github.arxivbot.scorer.liked.internal.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Parses BibTeX and BibLaTeX: entries of fields in braces, in quotation marks, or bare. Macros are
 * not expanded. What cannot be understood is skipped up to the next entry.
 */
final class BibTexParser {

  private static final Set<String> NO_ENTRIES = Set.of("comment", "string", "preamble");

  private final String text;
  private int at;

  private BibTexParser(String text) {
    this.text = text;
  }

  static List<TaggedEntry> parse(String text) {
    return new BibTexParser(text).entries();
  }

  private List<TaggedEntry> entries() {
    List<TaggedEntry> entries = new ArrayList<>();
    for (at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at)) {
      at++;
      String type = word().toLowerCase(Locale.ROOT);
      skipSpace();
      if (!type.isEmpty() && !NO_ENTRIES.contains(type) && isNext("{(")) {
        at++;
        readUntil(",}@");
        entries.add(new TaggedEntry(fields(), "title", "abstract"));
      }
    }
    return entries;
  }

  private Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    while (isNext(",")) {
      at++;
      skipSpace();
      String name = word().toLowerCase(Locale.ROOT);
      skipSpace();
      if (name.isEmpty() || !isNext("=")) {
        break;
      }
      at++;
      fields.putIfAbsent(name, value());
      skipSpace();
    }
    return fields;
  }

  /** Reads values that are joined by {@code #}. */
  private String value() {
    StringBuilder value = new StringBuilder();
    do {
      if (isNext("#")) {
        at++;
      }
      skipSpace();
      value.append(isNext("{") ? group('}') : isNext("\"") ? group('"') : readUntil(",}#\n"));
      skipSpace();
    } while (isNext("#"));
    return value.toString();
  }

  /** Reads a group of balanced braces, or a text up to a quotation mark outside of braces. */
  private String group(char end) {
    int start = ++at;
    int depth = 0;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == end && depth == 0) {
        return text.substring(start, at++);
      } else if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
      }
    }
    at = text.length();
    return text.substring(start);
  }

  private String word() {
    int start = at;
    while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || isNext("-_:.+"))) {
      at++;
    }
    return text.substring(start, at);
  }

  private String readUntil(String ends) {
    int start = at;
    while (at < text.length() && !isNext(ends)) {
      at++;
    }
    return text.substring(start, at).strip();
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private boolean isNext(String characters) {
    return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
  }
}
