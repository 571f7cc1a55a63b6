package io.github.arxivbot.fetcher.arxiv.internal.authors;

import io.github.arxivbot.internal.text.MathScanner;
import io.github.arxivbot.internal.text.MathSpan;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Turns the TeX that people write in names into Unicode: accents, special letters, blanks, dashes.
 * A command that it does not know, a formula, and a brace without its partner stay as they are. One
 * pass, whatever is nested in it. For one text.
 */
public final class TexDecoder {

  private static final int MOST_ACCENTS = 4; // on one letter; Vietnamese has two

  private static final Map<String, String> ACCENTS =
      Map.ofEntries(
          Map.entry("`", "\u0300"),
          Map.entry("'", "\u0301"),
          Map.entry("^", "\u0302"),
          Map.entry("~", "\u0303"),
          Map.entry("=", "\u0304"),
          Map.entry("u", "\u0306"),
          Map.entry(".", "\u0307"),
          Map.entry("\"", "\u0308"),
          Map.entry("r", "\u030A"),
          Map.entry("H", "\u030B"),
          Map.entry("v", "\u030C"),
          Map.entry("d", "\u0323"),
          Map.entry("c", "\u0327"),
          Map.entry("k", "\u0328"),
          Map.entry("b", "\u0331"),
          Map.entry("t", "\u0361"));

  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("o", "ø"),
          Map.entry("O", "Ø"),
          Map.entry("l", "ł"),
          Map.entry("L", "Ł"),
          Map.entry("ss", "ß"),
          Map.entry("aa", "å"),
          Map.entry("AA", "Å"),
          Map.entry("ae", "æ"),
          Map.entry("AE", "Æ"),
          Map.entry("oe", "œ"),
          Map.entry("OE", "Œ"),
          Map.entry("i", "ı"),
          Map.entry("j", "ȷ"),
          Map.entry("dh", "ð"),
          Map.entry("DH", "Ð"),
          Map.entry("dj", "đ"),
          Map.entry("DJ", "Đ"),
          Map.entry("th", "þ"),
          Map.entry("TH", "Þ"),
          Map.entry("ng", "ŋ"),
          Map.entry("NG", "Ŋ"));

  private final String tex;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder marks = new StringBuilder(); // of accents that await their letter
  private final int[] partners;
  private final Map<Integer, Integer> formulaEnds; // by start
  private final BitSet kept = new BitSet(); // braces that are text
  private int at;
  private int accentsFrom;

  private TexDecoder(String tex) {
    this.tex = tex;
    partners = partners();
    formulaEnds =
        MathScanner.scan(tex).stream().collect(Collectors.toMap(MathSpan::start, MathSpan::end));
  }

  /** The text in Unicode; the same text where it has no TeX. */
  public static String plain(String tex) {
    boolean any = tex.chars().anyMatch(c -> "\\{}~".indexOf(c) >= 0) || tex.contains("--");
    return any ? new TexDecoder(tex).read() : tex;
  }

  private int[] partners() {
    int[] found = new int[tex.length()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < tex.length(); i++) {
      char c = tex.charAt(i);
      if (c == '\\') {
        i++; // what is escaped
      } else if (c == '{') {
        open.push(i);
      } else if (c == '}' && open.isEmpty()) {
        kept.set(i);
      } else if (c == '}') {
        found[open.pop()] = i;
      }
    }
    open.forEach(kept::set);
    return found;
  }

  private String read() {
    while (at < tex.length()) {
      char c = tex.charAt(at);
      if (c == '$' || formulaEnds.containsKey(at)) {
        formula();
      } else if (c == '\\') {
        command();
      } else if ((c == '{' || c == '}') && !kept.get(at)) {
        brace(c);
      } else if (c == '-' || c == '~') {
        dashOrBlank();
      } else if (marks.length() > 0 && Character.isWhitespace(c)) {
        at++;
      } else {
        int letter = tex.codePointAt(at);
        put(Character.toString(letter), Character.charCount(letter));
      }
    }
    leaveAccents();
    return out.toString();
  }

  /** Accents that a group leaves without a letter stay, and with them this brace. */
  private void brace(char c) {
    if (c == '}' && marks.length() > 0) {
      leaveAccents();
    } else {
      at++;
    }
  }

  private void command() {
    int end = at + 1;
    while (end < tex.length() && isLetter(tex.charAt(end))) {
      end++;
    }
    boolean word = end > at + 1;
    end = word ? end : Math.min(tex.length(), end + 1);
    String name = tex.substring(at + 1, end);
    String accent = ACCENTS.get(name);
    String letter = LETTERS.get(name);
    if (accent != null) {
      accent(accent, end);
    } else if (letter != null) {
      put(letter, blanksFrom(end) - at);
    } else if (!word && !name.isEmpty() && " \n\t&_%#${}".contains(name)) {
      put(name.isBlank() ? " " : name, end - at);
    } else {
      unknown(end);
    }
  }

  private void accent(String mark, int end) {
    if (marks.length() == MOST_ACCENTS) {
      leaveAccents();
    }
    if (marks.length() == 0) {
      accentsFrom = at;
    }
    marks.insert(0, mark); // the inner one is written last and stands next to its letter
    at = end;
  }

  private void unknown(int end) {
    leaveAccents();
    out.append(tex, at, end);
    keepGroup(end);
    at = end;
  }

  private void formula() {
    int behind = formulaEnds.getOrDefault(at, tex.length());
    leaveAccents();
    out.append(tex, at, behind);
    at = behind;
  }

  private void dashOrBlank() {
    if (tex.startsWith("---", at)) {
      put("\u2014", 3);
    } else if (tex.startsWith("--", at)) {
      put("\u2013", 2);
    } else {
      put(tex.charAt(at) == '~' ? " " : "-", 1);
    }
  }

  /** Writes a letter with the accents that await it, or anything else. */
  private void put(String text, int length) {
    if (marks.length() > 0 && Character.isLetter(text.codePointAt(0))) {
      String base = text.equals("ı") ? "i" : text.equals("ȷ") ? "j" : text;
      out.append(Normalizer.normalize(base + marks, Normalizer.Form.NFC));
      marks.setLength(0);
    } else {
      leaveAccents();
      out.append(text);
    }
    at += length;
  }

  /** Writes accents that have no letter as they stand. */
  private void leaveAccents() {
    if (marks.length() > 0) {
      for (int i = accentsFrom; i < at; i++) {
        keepGroup(i);
      }
      out.append(tex, accentsFrom, at);
      marks.setLength(0);
    }
  }

  private void keepGroup(int start) {
    if (start < tex.length() && tex.charAt(start) == '{' && partners[start] > start) {
      kept.set(start);
      kept.set(partners[start]);
    }
  }

  private int blanksFrom(int start) {
    int end = start;
    while (end < tex.length() && Character.isWhitespace(tex.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
