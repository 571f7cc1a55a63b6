package io.github.arxivbot.internal.tex;

import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;

/**
 * A letter in the notation of TeX that stands in running text: {@code \'e}, {@code \"{o}}, {@code
 * \v{s}}, {@code \'{\i}}, {@code \ss}.
 *
 * <p>A backslash in running text is often no TeX. So an accent without braces must give a letter
 * that Unicode has, and {@code it\'s}, {@code \"quoted\"} and {@code \t and} are no letters. Nor is
 * {@code \b{eta}}, which arXiv has made of the command for a Greek letter. At most {@value
 * #MAX_QUOTE} characters are read.
 *
 * @param letter the letter in Unicode; two letters for {@code \t}
 * @param end the index after it
 */
public record TexLetter(String letter, int end) {

  private static final int MAX_ACCENTS = 4; // per letter; Vietnamese has two
  private static final int MAX_NAME = 3;
  private static final int MAX_QUOTE = 200;

  /** The commands that are letters in running text; others are too rare there. */
  private static final Set<String> LETTERS =
      Set.of("ss", "ae", "AE", "oe", "OE", "aa", "AA", "o", "O", "l", "L", "i", "j");

  private static final String TAU = "au"; // \t{au}, as \b{eta}
  private static final Set<String> AFTER_APOSTROPHE = Set.of("s", "t", "d", "m", "ll", "re", "ve");

  /**
   * Returns the letter that starts at a backslash; empty if it is something else.
   *
   * @param text the text
   * @param start the index of the backslash
   * @param end the index after the part to read
   * @param before the character before the backslash, or a space
   */
  public static Optional<TexLetter> find(String text, int start, int end, int before) {
    return new Reader(text, end, Character.isLetter(before)).letter(start, 0);
  }

  /** Tests quickly whether a command that makes letters starts at a backslash. */
  static boolean isCommand(String text, int start) {
    Reader reader = new Reader(text, text.length(), false);
    String name = reader.name(start, reader.nameEnd(start));
    return TexLetterTable.ACCENTS.containsKey(name) || LETTERS.contains(name);
  }

  private record Reader(String text, int end, boolean isInWord) {

    Optional<TexLetter> letter(int start, int depth) {
      int nameEnd = nameEnd(start);
      String name = name(start, nameEnd);
      String accent = TexLetterTable.ACCENTS.get(name);
      if (accent != null) {
        return depth == MAX_ACCENTS ? Optional.empty() : accented(name, accent, nameEnd, depth);
      }
      return LETTERS.contains(name)
          ? Optional.of(
              new TexLetter(TexLetterTable.LETTERS.getOrDefault(name, ""), gapEnd(nameEnd)))
          : Optional.empty();
    }

    String name(int start, int nameEnd) {
      return text.substring(Math.min(start + 1, nameEnd), nameEnd);
    }

    int nameEnd(int start) {
      int at = Math.min(end, start + 1);
      while (at < end && isAsciiLetter(text.charAt(at)) && at - start <= MAX_NAME) {
        at++;
      }
      return at == start + 1 ? Math.min(end, start + 2) : at;
    }

    /** Returns the index after what ends the name of a command: braces or a space. */
    private int gapEnd(int nameEnd) {
      if (text.startsWith("{}", nameEnd) && nameEnd + 2 <= end) {
        return nameEnd + 2;
      }
      return is(' ', nameEnd) || text.startsWith("\\ ", nameEnd) ? nameEnd + 1 : nameEnd;
    }

    private Optional<TexLetter> accented(String name, String accent, int nameEnd, int depth) {
      if (is('{', nameEnd)) {
        return base(nameEnd + 1, depth)
            .flatMap(base -> group(name, base).map(group -> compose(accent, group)));
      }
      boolean hasGap = is(' ', nameEnd);
      boolean isWord = isAsciiLetter(name.charAt(0));
      int start = hasGap ? nameEnd + 1 : nameEnd;
      if (depth == 0
          && (isQuote(name.charAt(0), start) || (hasGap && !isGapOfAccent(name, start)))) {
        return Optional.empty();
      }
      if (isWord && !hasGap && !is('\\', start)) {
        return Optional.empty();
      }
      return base(start, depth)
          .map(base -> compose(accent, base))
          .filter(letter -> letter.letter().codePointCount(0, letter.letter().length()) == 1);
    }

    /** Tests whether a space may separate an accent from its letter, as in {@code Fran\c cois}. */
    private boolean isGapOfAccent(String name, int start) {
      boolean isLastLetter = !isPartOfWord(start + 1);
      return (isInWord && "\"=.".indexOf(name.charAt(0)) < 0 && (isLastLetter || !name.equals("'")))
          || (isAsciiLetter(name.charAt(0))
              && start < end
              && Character.isUpperCase(text.charAt(start)));
    }

    /** Tests whether an accent is an apostrophe, or the first of two quotation marks. */
    private boolean isQuote(char mark, int start) {
      if (mark != '"' && mark != '\'') {
        return false;
      }
      if (isInWord) {
        int wordEnd = start;
        while (wordEnd < end && wordEnd < start + 3 && isAsciiLetter(text.charAt(wordEnd))) {
          wordEnd++;
        }
        return mark == '\''
            && !isPartOfWord(wordEnd)
            && AFTER_APOSTROPHE.contains(text.substring(start, wordEnd));
      }
      for (int at = start; at + 1 < Math.min(end, start + MAX_QUOTE); at++) {
        if (text.charAt(at) == '\\') {
          at++;
          if (text.charAt(at) == mark) {
            return !isPartOfWord(at + 1);
          }
        }
      }
      return false;
    }

    private boolean isPartOfWord(int at) {
      return is('\\', at) || is('{', at) || (at < end && Character.isLetter(text.codePointAt(at)));
    }

    private Optional<TexLetter> base(int start, int depth) {
      if (is('\\', start)) {
        return letter(start, depth + 1);
      }
      if (is('{', start) && depth < MAX_ACCENTS) {
        return base(start + 1, depth + 1)
            .filter(base -> is('}', base.end()))
            .map(TexLetter::closed);
      }
      if (start >= end || !Character.isLetter(text.codePointAt(start))) {
        return Optional.empty();
      }
      String letter = Character.toString(text.codePointAt(start));
      int after = start + letter.length();
      return after > end ? Optional.empty() : Optional.of(new TexLetter(letter, after));
    }

    /**
     * Returns the letter before a closing brace, or the two letters of a tie, without the brace.
     */
    private Optional<TexLetter> group(String name, TexLetter first) {
      boolean isTie =
          name.equals("t") && first.end() < end && isAsciiLetter(text.charAt(first.end()));
      String pair = isTie ? first.letter() + text.charAt(first.end()) : first.letter();
      int close = first.end() + (isTie ? 1 : 0);
      return is('}', close) && !pair.equals(TAU)
          ? Optional.of(new TexLetter(pair, close + 1))
          : Optional.empty();
    }

    private boolean is(char c, int at) {
      return at < end && text.charAt(at) == c;
    }
  }

  private TexLetter closed() {
    return new TexLetter(letter, end + 1);
  }

  private static TexLetter compose(String accent, TexLetter base) {
    String letters = base.letter();
    int first = letters.offsetByCodePoints(0, 1);
    while (first < letters.length()
        && Character.getType(letters.charAt(first)) == Character.NON_SPACING_MARK) {
      first++;
    }
    String dotted = letters.substring(0, first).replace('ı', 'i').replace('ȷ', 'j');
    return new TexLetter(
        Normalizer.normalize(dotted + accent, Normalizer.Form.NFC) + letters.substring(first),
        base.end());
  }

  /** Tests for a letter from A to Z, in upper or lower case. */
  public static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
