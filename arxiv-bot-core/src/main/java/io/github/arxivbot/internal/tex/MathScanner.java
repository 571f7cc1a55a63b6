package io.github.arxivbot.internal.tex;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the formulas in a text.
 *
 * <p>A formula is what stands between {@code $$} and {@code $$}, {@code \[} and {@code \]}, {@code
 * \(} and {@code \)}, or {@code $} and {@code $}. It is not blank, has no blank line, and is at
 * most 4,000 characters long. Between single dollars there must be TeX, as in {@code $x_1$}, or no
 * white space at either end and no digit behind: {@code $n$} is a formula, "between $5 and $10" has
 * none. A delimiter after a backslash does not count. An {@link AmountOfMoney} is no formula, even
 * if TeX follows before the next dollar.
 *
 * <p>Takes time that is linear in the length of the text: each kind of closing delimiter is
 * searched for once.
 */
public final class MathScanner {

  private static final int MAX_LENGTH = 4_000;
  private static final Pattern TEX = Pattern.compile("[\\\\^_=<>{}]");
  private static final Pattern WORDS = Pattern.compile("[A-Za-z]{2,} +[A-Za-z]{2,}");
  private static final Pattern DOLLAR = Pattern.compile("$", Pattern.LITERAL);
  private static final Pattern DOLLARS = Pattern.compile("$$", Pattern.LITERAL);
  private static final Pattern ROUND = Pattern.compile("\\)", Pattern.LITERAL);
  private static final Pattern SQUARE = Pattern.compile("\\]", Pattern.LITERAL);
  private static final int MIN_PROSE_WORDS = 2;
  private static final Pattern BLANK_LINE = Pattern.compile("\n[ \t\r]*+\n");

  private final String text;
  private final boolean isMarkdown;
  private final BitSet escaped = new BitSet();
  private final Matcher tex;
  private final NextMatch dollar;
  private final NextMatch dollars;
  private final NextMatch round;
  private final NextMatch square;
  private final NextMatch blankLine;

  private MathScanner(String text, boolean isMarkdown) {
    this.text = text;
    this.isMarkdown = isMarkdown;
    this.tex = TEX.matcher(text);
    this.dollar = new NextMatch(DOLLAR);
    this.dollars = new NextMatch(DOLLARS);
    this.round = new NextMatch(ROUND);
    this.square = new NextMatch(SQUARE);
    this.blankLine = new NextMatch(BLANK_LINE);
    for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 2)) {
      escaped.set(at + 1);
    }
  }

  /**
   * Returns the formulas of a plain text, such as a title or an abstract, in their order. Two words
   * without TeX between single dollars are no formula.
   */
  public static List<MathSpan> scan(String text) {
    return scan(text, false);
  }

  /**
   * Returns the formulas of a Markdown text in their order. Code has none, and a formula between
   * single dollars stands on one line.
   */
  public static List<MathSpan> scanMarkdown(String text) {
    return scan(text, true);
  }

  private static List<MathSpan> scan(String text, boolean isMarkdown) {
    boolean hasFormulas = text.indexOf('$') >= 0 || text.indexOf('\\') >= 0;
    return hasFormulas ? new MathScanner(text, isMarkdown).scan() : List.of();
  }

  private List<MathSpan> scan() {
    List<MathSpan> spans = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      Optional<MathSpan> span = spanAt(at);
      span.ifPresent(spans::add);
      at = span.isPresent() ? span.get().end() : skip(at);
    }
    return spans;
  }

  private Optional<MathSpan> spanAt(int at) {
    if (text.startsWith("$$", at)) {
      return delimited(dollars, at, true);
    }
    if (text.startsWith("\\[", at)) {
      return delimited(square, at, true);
    }
    if (text.startsWith("\\(", at)) {
      return delimited(round, at, false);
    }
    return text.charAt(at) == '$' ? inline(at) : Optional.empty();
  }

  private Optional<MathSpan> delimited(NextMatch closing, int start, boolean isDisplay) {
    int close = closing.from(start + 2);
    return isFormula(start + 2, close)
        ? Optional.of(new MathSpan(start, close + 2, 2, isDisplay))
        : Optional.empty();
  }

  private Optional<MathSpan> inline(int start) {
    int close = dollar.from(start + 1);
    return isFormula(start + 1, close) && isInlineFormula(start + 1, close)
        ? Optional.of(new MathSpan(start, close + 1, 1, false))
        : Optional.empty();
  }

  private boolean isFormula(int start, int end) {
    if (end <= start || end - start > MAX_LENGTH) {
      return false;
    }
    int blank = blankLine.from(start);
    return (blank < 0 || blank >= end) && !isBlank(start, end);
  }

  private boolean isBlank(int start, int end) {
    int at = start;
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at == end;
  }

  private boolean isInlineFormula(int start, int end) {
    String content = text.substring(start, end);
    if (isMarkdown && content.indexOf('\n') >= 0) {
      return false;
    }
    boolean isBeforeDigit = end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
    boolean isPadded =
        Character.isWhitespace(content.charAt(0))
            || Character.isWhitespace(content.charAt(content.length() - 1));
    if (AmountOfMoney.begins(content, isBeforeDigit, isMarkdown)
        || (isPadded && !isMarkdown && isProse(content))) {
      return false;
    }
    return tex.region(start, end).find()
        || ((!isPadded || content.strip().length() <= 2)
            && (!isBeforeDigit || isSign(content))
            && (isMarkdown || !WORDS.matcher(content).find()));
  }

  /** Tests whether a content can stand right before a number: a sign or a single letter. */
  private static boolean isSign(String content) {
    return content.equals("-")
        || content.equals("+")
        || (content.length() == 1 && Character.isLetter(content.charAt(0)));
  }

  private static boolean isProse(String content) {
    return content.indexOf('\\') < 0 && AmountOfMoney.words(content).size() >= MIN_PROSE_WORDS;
  }

  /** Returns the index after what stands here and begins no formula. */
  private int skip(int at) {
    char c = text.charAt(at);
    if (isMarkdown && c == '`') {
      return skipCode(at);
    }
    return Math.min(text.length(), at + (c == '\\' || text.startsWith("$$", at) ? 2 : 1));
  }

  private int skipCode(int start) {
    int opened = skipBackticks(start);
    int ticks = opened - start;
    boolean isFence = ticks >= 3;
    for (int at = opened; at < text.length(); at++) {
      if (text.charAt(at) == '`') {
        int end = skipBackticks(at);
        if (end - at == ticks) {
          return end;
        }
        at = end - 1;
      } else if (!isFence && text.startsWith("\n\n", at)) {
        return opened;
      }
    }
    return opened;
  }

  private int skipBackticks(int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) == '`') {
      at++;
    }
    return at;
  }

  /** The next match from an index on. Remembered, so that calls with growing indexes are cheap. */
  private final class NextMatch {

    private static final int UNKNOWN = -2;

    private final Matcher matcher;
    private int known = UNKNOWN;

    NextMatch(Pattern pattern) {
      this.matcher = pattern.matcher(text);
    }

    /** Returns the index of the next match that is not escaped; -1 if there is none. */
    int from(int from) {
      while (known != -1 && (known < from || escaped.get(known))) {
        int next = Math.max(from, known + 1);
        known = next <= text.length() && matcher.find(next) ? matcher.start() : -1;
      }
      return known;
    }
  }
}
