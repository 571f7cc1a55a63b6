package io.github.arxivbot.fetcher.arxiv.internal.xml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Repairs the characters of a piece of XML. A character that XML forbids becomes a space; a
 * less-than sign or an ampersand that starts no markup is escaped; a named character of HTML is
 * replaced. Nothing expands: the result of an entity is one character, or its own name. For one
 * use.
 */
final class MarkupRepair {

  private static final int MAX_REPAIRS = 5;

  /** The limit of attributes keeps the regular expression from overflowing the stack. */
  private static final Pattern TAG =
      Pattern.compile(
          "<(?<end>/?)(?<name>[A-Za-z_][\\w.:-]*+)"
              + "(?:\\s++[A-Za-z_:][\\w.:-]*+\\s*+=\\s*+(?:\"[^\"<]*+\"|'[^'<]*+')){0,60}+"
              + "\\s*+(?<empty>/?)>");

  private static final Pattern END_TAG = Pattern.compile("</([A-Za-z_][\\w.:-]*+)\\s*+>");

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:(?<name>[A-Za-z][A-Za-z0-9]{0,30})|#(?<number>x?[0-9A-Fa-f]{1,7}));");
  private static final Set<String> XML_ENTITIES = Set.of("amp", "lt", "gt", "quot", "apos");
  private static final String CDATA = "<![CDATA[";

  private final String source;
  private final Matcher tag;
  private final Matcher reference;
  private final StringBuilder result = new StringBuilder();
  private final Set<String> repairs = new LinkedHashSet<>();

  /** The names of the tags in an item that are not text. */
  private final Set<String> elements = new HashSet<>();

  /** The ends of sections that do not occur in the rest of the text. */
  private final Set<String> unclosed = new HashSet<>();

  private final @Nullable Map<String, Integer> documentEnds;

  private MarkupRepair(String source, @Nullable Map<String, Integer> documentEnds) {
    this.source = source;
    this.documentEnds = documentEnds;
    tag = TAG.matcher(source);
    reference = REFERENCE.matcher(source);
  }

  /** Creates a repair of text in which elements may start or end that do not end or start in it. */
  static MarkupRepair of(String source) {
    return new MarkupRepair(source, null);
  }

  /**
   * Creates a repair of an item, in which all elements start and end. A tag without its counterpart
   * is text, unless such elements end elsewhere in the document.
   *
   * @param documentEnds the {@linkplain #endTags end tags} of the whole document
   */
  static MarkupRepair ofItem(String source, Map<String, Integer> documentEnds) {
    return new MarkupRepair(source, documentEnds);
  }

  /** Returns how often each element ends in a text. */
  static Map<String, Integer> endTags(String text) {
    Map<String, Integer> counts = new HashMap<>();
    Matcher end = END_TAG.matcher(text);
    while (end.find()) {
      counts.merge(end.group(1), 1, Integer::sum);
    }
    return counts;
  }

  String repair() {
    if (documentEnds != null) {
      findElements(documentEnds);
    }
    int at = 0;
    while (at < source.length()) {
      char c = source.charAt(at);
      int next =
          c == '<' ? markup(at) : c == '&' ? reference(at) : at + append(source.codePointAt(at));
      at = next;
    }
    return result.toString();
  }

  Set<String> repairs() {
    return repairs;
  }

  /** Finds the names of tags that are not text. */
  private void findElements(Map<String, Integer> documentEnds) {
    Map<String, Integer> ends = endTags(source);
    documentEnds.forEach(
        (name, count) -> {
          if (count > ends.getOrDefault(name, 0)) {
            elements.add(name);
          }
        });
    Set<String> started = new HashSet<>();
    while (tag.find()) {
      String name = tag.group("name");
      if (tag.group("end").isEmpty()) {
        started.add(name);
      } else if (started.contains(name)) {
        elements.add(name);
      }
    }
  }

  /** Copies a tag, a comment or a section; returns the position after it. */
  private int markup(int at) {
    int end =
        Math.max(end(at, CDATA, "]]>"), Math.max(end(at, "<!--", "-->"), end(at, "<?", "?>")));
    if (end >= 0) {
      appendCharacters(at, end);
      return end;
    }
    if (tag.region(at, source.length()).lookingAt() && isMarkup()) {
      int tagEnd = tag.end();
      for (int i = at; i < tagEnd; ) {
        i = source.charAt(i) == '&' ? reference(i) : i + copy(source.codePointAt(i));
      }
      return tagEnd;
    }
    result.append("&lt;");
    addRepair("a \"<\" that starts no element is kept as text");
    return at + 1;
  }

  private boolean isMarkup() {
    return documentEnds == null
        || !tag.group("empty").isEmpty()
        || elements.contains(tag.group("name"));
  }

  /** Returns the end of a section, or -1 if none starts here or it does not end. */
  private int end(int at, String opening, String closing) {
    if (!source.startsWith(opening, at) || unclosed.contains(closing)) {
      return -1;
    }
    int end = source.indexOf(closing, at + opening.length());
    if (end < 0) {
      unclosed.add(closing); // so that the whole text takes linear time
      return -1;
    }
    return end + closing.length();
  }

  private void appendCharacters(int from, int to) {
    for (int i = from; i < to; ) {
      i += copy(source.codePointAt(i));
    }
  }

  /** Copies a reference or escapes its ampersand; returns the position after what was read. */
  private int reference(int at) {
    if (!reference.region(at, source.length()).lookingAt()) {
      result.append("&amp;");
      addRepair("an ampersand that starts no entity is kept as text");
      return at + 1;
    }
    String name = reference.group("name");
    String number = reference.group("number");
    String text = reference.group();
    if (name != null && !XML_ENTITIES.contains(name)) {
      result.append(HtmlEntities.find(name).orElse("&amp;" + name + ";"));
      addRepair(
          HtmlEntities.find(name).isPresent()
              ? "the entity " + text + ", which XML does not define, is replaced by its character"
              : "the unknown entity " + text + " is kept as text");
    } else if (number != null && !isAllowed(codePoint(number))) {
      result.append(' ');
      addRepair("the reference " + text + ", to no character of XML, is replaced by a space");
    } else {
      result.append(text);
    }
    return reference.end();
  }

  private static int codePoint(String number) {
    try {
      return number.startsWith("x")
          ? Integer.parseInt(number.substring(1), 16)
          : Integer.parseInt(number);
    } catch (NumberFormatException e) { // hexadecimal digits in a decimal number
      return -1;
    }
  }

  /** Appends a character of text; {@code ]]>} may not occur in it. */
  private int append(int codePoint) {
    if (codePoint == '>') {
      result.append("&gt;");
      return 1;
    }
    return copy(codePoint);
  }

  private int copy(int codePoint) {
    if (isAllowed(codePoint)) {
      result.appendCodePoint(codePoint);
    } else {
      result.append(' ');
      addRepair(
          String.format(
              Locale.ROOT,
              "the character U+%04X, which XML forbids, is replaced by a space",
              codePoint));
    }
    return Character.charCount(codePoint);
  }

  private void addRepair(String clause) {
    if (repairs.size() < MAX_REPAIRS) {
      repairs.add(clause);
    }
  }

  /** Tests for a character of XML 1.0 (section 2.2). */
  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }
}
