package io.github.arxivbot.internal.tex;

import io.github.arxivbot.internal.text.SafeText;
import java.text.Normalizer;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a paper keeps its texts, so that a text is the same for matching, for showing
 * and in files, whatever its source.
 *
 * <p>White space is one space. Control characters, and characters that hide or reorder text, are
 * removed as {@link SafeText#line(String)} does. Letters in TeX's notation are letters, except in
 * formulas; all other TeX is unchanged. A letter and its accents are one character where Unicode
 * has one (normalization form C). A text that has this form is returned unchanged.
 */
public final class PaperText {

  /** The separator of the paragraphs of an abstract. */
  public static final String PARAGRAPH = "\n\n";

  private static final int MAX_GROUP = 60;
  private static final int MAX_PASSES = 10; // a letter may make its neighbor a letter
  private static final int FIRST_COMBINING_MARK = 0x300;

  private final String text;
  private final Iterator<MathSpan> formulas;
  private @Nullable MathSpan formula;
  private final StringBuilder out = new StringBuilder();
  private int commandEnd = -1; // in out: the end of a command that is no letter
  private int at;

  private PaperText(String text) {
    this.text = text;
    formulas = MathScanner.scan(text).iterator();
    formula = formulas.hasNext() ? formulas.next() : null;
  }

  /** Returns a title, or another text that is one line. */
  public static String line(String text) {
    return letters(SafeText.line(text));
  }

  /**
   * Returns an abstract: its paragraphs, each of one line, separated by {@link #PARAGRAPH}. arXiv
   * begins a paragraph with an indent or after a blank line.
   */
  public static String paragraphs(String text) {
    if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
      return line(text);
    }
    StringBuilder paragraphs = new StringBuilder(text.length());
    boolean afterBlankLine = false;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      String clean = SafeText.line(line);
      boolean isBlank = clean.isEmpty();
      if (!isBlank && paragraphs.length() > 0) {
        boolean begins = afterBlankLine || line.charAt(0) == ' ' || line.charAt(0) == '\t';
        paragraphs.append(begins ? PARAGRAPH : " ");
      }
      paragraphs.append(clean);
      afterBlankLine = isBlank;
    }
    return letters(paragraphs.toString());
  }

  /**
   * Returns a text with letters in place of their notation in TeX, except in formulas, and with
   * composed letters.
   */
  public static String letters(String text) {
    String current = composed(text);
    for (int pass = 0; pass < MAX_PASSES && hasCommand(current); pass++) {
      String next = composed(new PaperText(current).withLetters());
      if (next.equals(current)) {
        break;
      }
      current = next;
    }
    return current;
  }

  private static boolean hasCommand(String text) {
    for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 1)) {
      if (TexLetter.isCommand(text, at)) {
        return true;
      }
    }
    return false;
  }

  private static String composed(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= FIRST_COMBINING_MARK) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text; // below the first combining mark, every text is composed already
  }

  private String withLetters() {
    while (at < text.length()) {
      if (formula != null && formula.start() == at) {
        copy(formula.end());
        formula = formulas.hasNext() ? formulas.next() : null;
      } else if (text.charAt(at) == '\\') {
        readCommand();
      } else if (text.charAt(at) != '{' || !readGroup()) {
        copy(at + 1);
      }
    }
    return out.toString();
  }

  private void readCommand() {
    Optional<TexLetter> letter = letterAt(at, lastOf(out));
    if (letter.isPresent()) {
      out.append(letter.get().letter());
      at = letter.get().end();
      return;
    }
    int end = Math.min(text.length(), at + 2);
    if (end > at + 1 && TexLetter.isAsciiLetter(text.charAt(at + 1))) {
      while (end < text.length() && TexLetter.isAsciiLetter(text.charAt(end))) {
        end++;
      }
      copy(end);
      commandEnd = out.length();
    } else {
      copy(end);
    }
  }

  private Optional<TexLetter> letterAt(int start, int before) {
    int end = formula == null ? text.length() : formula.start();
    return TexLetter.find(text, start, end, before)
        // a letter of ASCII with an accent would become a part of the command before it
        .filter(
            letter ->
                out.length() != commandEnd || !TexLetter.isAsciiLetter(letter.letter().charAt(0)));
  }

  /** Reads a group that begins with a letter in TeX and has only letters, without its braces. */
  private boolean readGroup() {
    if (out.length() == commandEnd || !text.startsWith("\\", at + 1)) {
      return false;
    }
    StringBuilder letters = new StringBuilder();
    int next = at + 1;
    while (next < text.length() && text.charAt(next) != '}') {
      int c = text.codePointAt(next);
      if (c == '\\') {
        Optional<TexLetter> letter = letterAt(next, lastOf(letters));
        if (letter.isEmpty()) {
          return false;
        }
        letters.append(letter.get().letter());
        next = letter.get().end();
      } else if (Character.isLetter(c) && letters.length() < MAX_GROUP) {
        letters.appendCodePoint(c);
        next += Character.charCount(c);
      } else {
        return false;
      }
    }
    if (next >= text.length()) {
      return false;
    }
    out.append(letters);
    at = next + 1;
    return true;
  }

  private void copy(int end) {
    out.append(text, at, end);
    at = end;
  }

  private static int lastOf(StringBuilder text) {
    return text.length() == 0 ? ' ' : text.codePointBefore(text.length());
  }
}
