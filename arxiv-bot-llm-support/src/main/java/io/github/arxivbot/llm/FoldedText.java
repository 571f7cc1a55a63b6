package io.github.arxivbot.llm;

import java.util.Arrays;
import java.util.Map;

/**
 * A text in the one way of writing that {@link NumberScanner} reads: LaTeX, full-width digits, odd
 * spaces and dashes folded, each character with the place that it came from. Every decision looks
 * at a few neighbours only, so that text which is added elsewhere changes nothing.
 */
final class FoldedText {

  /** Stands where something was that is no part of a number. */
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

  private final String from;
  private final StringBuilder text;
  private int[] begins;
  private int[] ends;

  private FoldedText(String from) {
    this.from = from;
    this.text = new StringBuilder(from.length());
    this.begins = new int[from.length() + 1];
    this.ends = new int[from.length() + 1];
  }

  static FoldedText of(String text) {
    FoldedText folded = new FoldedText(text);
    int at = 0;
    while (at < text.length()) {
      at = folded.fold(at);
    }
    return folded;
  }

  String text() {
    return text.toString();
  }

  /** Where in the original the folded character at {@code index} begins. */
  int begin(int index) {
    return begins[index];
  }

  /** Where in the original the folded character at {@code index} ends. */
  int end(int index) {
    return ends[index];
  }

  private int fold(int at) {
    char c = from.charAt(at);
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

  private int superscript(int at, String folded) {
    char before = peek(at - 1);
    boolean inside = before == '\u207B' || SUPERSCRIPTS.indexOf(before) >= 0;
    return put(at, at + 1, inside ? folded : "^" + folded);
  }

  private int tag(int at) {
    if (from.startsWith("<sup>", at)) {
      return put(at, at + 5, "^");
    }
    return from.startsWith("</sup>", at) ? at + 6 : put(at, at + 1, "<");
  }

  private int command(int at) {
    int end = at + 1;
    while (end < from.length() && isLatin(from.charAt(end))) {
      end++;
    }
    if (end > at + 1) {
      String name = end - at > 12 ? "" : from.substring(at + 1, end);
      return put(at, end, COMMANDS.getOrDefault(name, String.valueOf(BLANK)));
    }
    return switch (peek(end)) {
      case '%' -> put(at, end + 1, "%");
      case ',', ';', ':', ' ' -> put(at, end + 1, thinSpace());
      case '!', '(', ')' -> end + 1;
      default -> put(at, end, String.valueOf(BLANK));
    };
  }

  private int put(int begin, int end, String folded) {
    for (int i = 0; i < folded.length(); i++) {
      int index = text.length();
      if (index == begins.length) {
        begins = Arrays.copyOf(begins, 2 * index);
        ends = Arrays.copyOf(ends, 2 * index);
      }
      begins[index] = begin;
      ends[index] = end;
      text.append(folded.charAt(i));
    }
    return end;
  }

  private char peek(int at) {
    return at >= 0 && at < from.length() ? from.charAt(at) : '\0';
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
