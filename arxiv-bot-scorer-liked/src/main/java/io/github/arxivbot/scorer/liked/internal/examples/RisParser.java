package io.github.arxivbot.scorer.liked.internal.examples;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses RIS: lines of the form {@code TI - Title}, with {@code ER} at the end of an entry. */
final class RisParser {

  private static final Pattern LINE = Pattern.compile("([A-Z][A-Z0-9])  -(?: (.*))?");

  private RisParser() {}

  static List<TaggedEntry> parse(String text) {
    List<TaggedEntry> entries = new ArrayList<>();
    Map<String, String> fields = new HashMap<>();
    String tag = "";
    for (String line : text.lines().toList()) {
      Matcher matcher = LINE.matcher(line.strip().isEmpty() ? "" : line);
      if (matcher.matches()) {
        tag = matcher.group(1).toLowerCase(Locale.ROOT);
        String value = matcher.group(2) == null ? "" : matcher.group(2);
        fields.merge(tag, value, (first, next) -> first + " " + next);
      } else if (!tag.isEmpty()) {
        fields.merge(tag, line, (first, next) -> first + " " + next);
      }
      if (tag.equals("er")) {
        entries.add(entry(fields));
        fields = new HashMap<>();
        tag = "";
      }
    }
    return entries;
  }

  private static TaggedEntry entry(Map<String, String> fields) {
    String title = fields.containsKey("ti") ? "ti" : "t1";
    String abstractField = fields.containsKey("ab") ? "ab" : "n2";
    return new TaggedEntry(fields, title, abstractField);
  }
}
