package io.github.arxivbot.fetcher.arxiv.internal.authors;

import io.github.arxivbot.internal.tex.MathScanner;
import io.github.arxivbot.internal.tex.MathSpan;
import io.github.arxivbot.internal.tex.TexLetterTable;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Turns the TeX in names into Unicode: accents, special letters, spaces, dashes. Unknown commands,
 * formulas and unbalanced braces are kept.
 *
 * <p>The text is read once. Accents are collected until their letter follows: {@code \'{\^e}}
 * becomes one letter with two accents. Accents without a letter are kept as TeX.
 */
public final class AuthorTexDecoder {

  private static final int MAX_ACCENTS = 4; // per letter; Vietnamese has two

  private final String tex;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder pending = new StringBuilder(); // accents before their letter
  private final int[] partners; // of an opening brace: the index of its closing brace
  private final Map<Integer, Integer> formulaEnds; // by start
  private final BitSet kept = new BitSet(); // braces that are text
  private int at;
  private int pendingFrom;

  private AuthorTexDecoder(String tex) {
    this.tex = tex;
    partners = findPartners();
    formulaEnds =
        MathScanner.scan(tex).stream().collect(Collectors.toMap(MathSpan::start, MathSpan::end));
  }

  /** Returns the text in Unicode; the same text if it has no TeX. */
  public static String decode(String tex) {
    return hasTex(tex) ? new AuthorTexDecoder(tex).decode() : tex;
  }

  private static boolean hasTex(String text) {
    return text.indexOf('\\') >= 0
        || text.indexOf('{') >= 0
        || text.indexOf('}') >= 0
        || text.indexOf('~') >= 0
        || text.contains("--");
  }

  private int[] findPartners() {
    int[] found = new int[tex.length()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < tex.length(); i++) {
      char c = tex.charAt(i);
      if (c == '\\') {
        i++; // skips the escaped character
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

  private String decode() {
    while (at < tex.length()) {
      char c = tex.charAt(at);
      if (c == '$' || formulaEnds.containsKey(at)) {
        copyFormula();
      } else if (c == '\\') {
        readCommand();
      } else if ((c == '{' || c == '}') && !kept.get(at)) {
        readBrace(c);
      } else if (c == '-' || c == '~') {
        readDashOrSpace();
      } else if (pending.length() > 0 && Character.isWhitespace(c)) {
        at++;
      } else {
        int letter = tex.codePointAt(at);
        write(Character.toString(letter), Character.charCount(letter));
      }
    }
    keepPending();
    return out.toString();
  }

  /** Keeps accents that have no letter at the end of a group, and its brace. */
  private void readBrace(char c) {
    if (c == '}' && pending.length() > 0) {
      keepPending();
    } else {
      at++;
    }
  }

  private void readCommand() {
    int end = at + 1;
    while (end < tex.length() && isLetter(tex.charAt(end))) {
      end++;
    }
    boolean word = end > at + 1;
    end = word ? end : Math.min(tex.length(), end + 1);
    String name = tex.substring(at + 1, end);
    String accent = TexLetterTable.ACCENTS.get(name);
    String letter = TexLetterTable.LETTERS.get(name);
    if (accent != null) {
      addAccent(accent, end);
    } else if (letter != null) {
      write(letter, skipSpaces(end) - at);
    } else if (!word && !name.isEmpty() && " \n\t&_%#${}".contains(name)) {
      write(name.isBlank() ? " " : name, end - at);
    } else {
      keepUnknown(end);
    }
  }

  private void addAccent(String mark, int end) {
    if (pending.length() == MAX_ACCENTS) {
      keepPending();
    }
    if (pending.length() == 0) {
      pendingFrom = at;
    }
    pending.insert(0, mark); // the innermost comes first
    at = end;
  }

  private void keepUnknown(int end) {
    keepPending();
    out.append(tex, at, end);
    keepGroup(end);
    at = end;
  }

  private void copyFormula() {
    int end = formulaEnds.getOrDefault(at, tex.length());
    keepPending();
    out.append(tex, at, end);
    at = end;
  }

  private void readDashOrSpace() {
    if (tex.startsWith("---", at)) {
      write("\u2014", 3);
    } else if (tex.startsWith("--", at)) {
      write("\u2013", 2);
    } else {
      write(tex.charAt(at) == '~' ? " " : "-", 1);
    }
  }

  /** Writes a letter with its accents, or any other text. */
  private void write(String text, int length) {
    if (pending.length() > 0 && Character.isLetter(text.codePointAt(0))) {
      String base = text.equals("ı") ? "i" : text.equals("ȷ") ? "j" : text;
      out.append(Normalizer.normalize(base + pending, Normalizer.Form.NFC));
      pending.setLength(0);
    } else {
      keepPending();
      out.append(text);
    }
    at += length;
  }

  /** Writes accents that have no letter as TeX. */
  private void keepPending() {
    if (pending.length() > 0) {
      for (int i = pendingFrom; i < at; i++) {
        keepGroup(i);
      }
      out.append(tex, pendingFrom, at);
      pending.setLength(0);
    }
  }

  private void keepGroup(int start) {
    if (start < tex.length() && tex.charAt(start) == '{' && partners[start] > start) {
      kept.set(start);
      kept.set(partners[start]);
    }
  }

  private int skipSpaces(int start) {
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
