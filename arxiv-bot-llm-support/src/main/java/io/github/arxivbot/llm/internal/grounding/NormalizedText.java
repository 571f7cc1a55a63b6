package io.github.arxivbot.llm.internal.grounding;

import java.util.Arrays;
import java.util.Map;

/**
 * A text in the uniform notation that {@link QuantityTokenizer} reads: LaTeX commands, full-width
 * digits, special spaces and dashes are replaced. Each character keeps its position in the original
 * text. Each replacement depends only on a few neighboring characters.
 */
final class NormalizedText {

  /** Replaces a part of the text that cannot belong to a number. */
  static final char BLANK = '\uFFFC';

  static final char THIN_SPACE = '\u2009';

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private static final Map<String, String> COMMANDS =
      Map.ofEntries(
          Map.entry("times", "×"),
          Map.entry("cdot", "×"),
          Map.entry("pm", "±"),
          Map.entry("text", ""),
          Map.entry("textbf", ""),
          Map.entry("mathrm", ""),
          Map.entry("mathbf", ""),
          Map.entry("mathit", ""),
          Map.entry("rm", ""),
          Map.entry("bf", ""),
          Map.entry("num", ""),
          Map.entry("degree", "°"),
          Map.entry("circ", "°"),
          Map.entry("quad", " "),
          Map.entry("mu", "µ"));

  private final String original;
  private final StringBuilder text;
  private int[] begins;
  private int[] ends;

  private NormalizedText(String original) {
    this.original = original;
    this.text = new StringBuilder(original.length());
    this.begins = new int[original.length() + 1];
    this.ends = new int[original.length() + 1];
  }

  static NormalizedText of(String text) {
    NormalizedText normalized = new NormalizedText(text);
    int at = 0;
    while (at < text.length()) {
      at = normalized.replaceAt(at);
    }
    return normalized;
  }

  String text() {
    return text.toString();
  }

  /** Returns the start in the original of the character at {@code index}. */
  int begin(int index) {
    return begins[index];
  }

  /** Returns the end in the original of the character at {@code index}. */
  int end(int index) {
    return ends[index];
  }

  private int replaceAt(int at) {
    char c = original.charAt(at);
    return switch (c) {
      case '\\' -> command(at);
      case '$' -> put(at, at + 1, isLatin(peek(at - 1)) && isDigit(peek(at + 1)) ? " " : "");
      case '}' -> peek(at + 1) == '{' ? put(at, at + 1, String.valueOf(BLANK)) : at + 1;
      case '{', '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\r' -> at + 1;
      case '*', '_' -> peek(at + 1) == c ? at + 2 : put(at, at + 1, String.valueOf(c));
      case '<' -> tag(at);
      case '~' ->
          put(at, at + 1, isDigit(peek(at + 1)) && isDigit(peek(at - 1)) ? "–" : thinSpace());
      case '\u00A0', '\u2007', '\u2008', '\u2009', '\u200A', '\u202F', '\u2002', '\u2005' ->
          put(at, at + 1, thinSpace());
      case '\u2212', '\u2010', '\u2011', '\u2012', '\uFE63', '\uFF0D' -> put(at, at + 1, "-");
      case '\u2013', '\u2014', '\u223C', '\u301C', '\uFF5E' -> put(at, at + 1, "–");
      case '\u2715', '\u2A2F', '\u22C5', '\u00B7' -> put(at, at + 1, "×");
      case '\uFF05' -> put(at, at + 1, "%");
      case '\u207B' -> superscript(at, "-");
      default -> plain(at, c);
    };
  }

  private int plain(int at, char c) {
    if (c >= '０' && c <= '９') {
      return put(at, at + 1, String.valueOf((char) ('0' + (c - '０'))));
    }
    int power = SUPERSCRIPTS.indexOf(c);
    return power >= 0 ? superscript(at, String.valueOf(power)) : put(at, at + 1, String.valueOf(c));
  }

  private int superscript(int at, String replacement) {
    char before = peek(at - 1);
    boolean inside = before == '\u207B' || SUPERSCRIPTS.indexOf(before) >= 0;
    return put(at, at + 1, inside ? replacement : "^" + replacement);
  }

  private int tag(int at) {
    if (original.startsWith("<sup>", at)) {
      return put(at, at + 5, "^");
    }
    return original.startsWith("</sup>", at) ? at + 6 : put(at, at + 1, "<");
  }

  private int command(int at) {
    int end = at + 1;
    while (end < original.length() && isLatin(original.charAt(end))) {
      end++;
    }
    if (end > at + 1) {
      String name = end - at > 12 ? "" : original.substring(at + 1, end);
      return put(at, end, COMMANDS.getOrDefault(name, String.valueOf(BLANK)));
    }
    return switch (peek(end)) {
      case '%' -> put(at, end + 1, "%");
      case ',', ';', ':', ' ' -> put(at, end + 1, thinSpace());
      case '!', '(', ')' -> end + 1;
      default -> put(at, end, String.valueOf(BLANK));
    };
  }

  private int put(int begin, int end, String replacement) {
    for (int i = 0; i < replacement.length(); i++) {
      int index = text.length();
      if (index == begins.length) {
        begins = Arrays.copyOf(begins, 2 * index);
        ends = Arrays.copyOf(ends, 2 * index);
      }
      begins[index] = begin;
      ends[index] = end;
      text.append(replacement.charAt(i));
    }
    return end;
  }

  private char peek(int at) {
    return at >= 0 && at < original.length() ? original.charAt(at) : '\0';
  }

  private static String thinSpace() {
    return String.valueOf(THIN_SPACE);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
