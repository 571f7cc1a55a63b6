package io.github.arxivbot.llm.internal.answer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that may be a heading.
 *
 * @param level the number of {@code #}; 0 for the other forms
 * @param number its number; 0 if it has none
 * @param rest the text after a bold title in the same line
 */
record HeadingLine(int line, Form form, int level, int number, String title, String rest) {

  /** The ways to write a heading. */
  enum Form {
    /** Exactly as the prompt asks for it. */
    EXPECTED,
    /** With number signs. */
    MARKED,
    /** With a line of {@code =} or {@code -} below it. */
    UNDERLINED,
    /** In bold letters. */
    BOLD,
    /** A short line that begins with a number. */
    PLAIN
  }

  private static final int MAX_PLAIN_LENGTH = 60;

  private static final Pattern EXPECTED = Pattern.compile("## [1-4]\\.(?!\\d)\\s*[^\\s*_].*");
  private static final Pattern MARKED =
      Pattern.compile(" {0,3}(?<marks>[#＃]{1,6})[\\s　]*(?<text>.*?)[\\s#]*");
  private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(?:=+|-{2,})\\s*");
  private static final Pattern BOLD =
      Pattern.compile(
          " {0,3}(?<marks>\\*{2,3}|__)(?<text>[^*]+?)\\k<marks>\\s*[:：]?\\s*(?<rest>.*)");

  private static final String CLOSED = "[.．。、,，:：)）\\]】\\-–—·|\\s]";
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:第|(?i:part|section)\\s+|[(（\\[【])?"
              + "(?:(?<digit>[1-4１-４一二三四]|(?i:iv|i{1,3}))"
              + "(?:部分|章|节)?(?:"
              + CLOSED
              + "(?!\\d)"
              + CLOSED
              + "{0,3}|(?=\\*\\*|__))"
              + "|(?<sign>[①②③④❶❷❸❹]|[1-4]\\uFE0F?\\u20E3)[.、:：\\s]{0,3})"
              + "(?<title>.+)");

  private static final List<String> DIGITS = List.of("1１一①❶", "2２二②❷", "3３三③❸", "4４四④❹");

  static Optional<HeadingLine> parse(int line, String text, String next, boolean afterBlank) {
    if (EXPECTED.matcher(text).matches()) {
      int number = text.charAt("## ".length()) - '0';
      return Optional.of(new HeadingLine(line, Form.EXPECTED, 2, number, text, ""));
    }
    Matcher marked = MARKED.matcher(text);
    if (marked.matches() && !marked.group("text").isEmpty()) {
      int level = marked.group("marks").length();
      return Optional.of(of(line, Form.MARKED, level, marked.group("text"), ""));
    }
    Matcher bold = BOLD.matcher(text);
    if (bold.matches()) {
      HeadingLine heading = of(line, Form.BOLD, 0, bold.group("text"), bold.group("rest"));
      if (heading.number() == 0 && !heading.rest().isEmpty()) { // only the number may be bold
        heading = of(line, Form.BOLD, 0, heading.title() + " " + withoutMarkup(heading.rest()), "");
      }
      // Bold words at the start of a paragraph are a heading only with a number.
      boolean isHeading = heading.number() > 0 || bold.group("rest").isEmpty();
      return isHeading ? Optional.of(heading) : Optional.empty();
    }
    if (!text.isBlank() && UNDERLINE.matcher(next).matches()) {
      return Optional.of(of(line, Form.UNDERLINED, 0, text.strip(), ""));
    }
    HeadingLine plain = of(line, Form.PLAIN, 0, text.strip(), "");
    boolean heading =
        afterBlank
            && plain.number() > 0
            && text.length() <= MAX_PLAIN_LENGTH
            && !text.stripTrailing().matches(".*[.。;；,，!！?？]");
    return heading ? Optional.of(plain) : Optional.empty();
  }

  boolean isExpected() {
    return form == Form.EXPECTED;
  }

  boolean isBold() {
    return form == Form.BOLD;
  }

  boolean isPlain() {
    return form == Form.PLAIN;
  }

  boolean isUnderlined() {
    return form == Form.UNDERLINED;
  }

  private static HeadingLine of(int line, Form form, int level, String text, String rest) {
    String inner = withoutMarkup(text);
    Matcher matcher = NUMBER.matcher(inner);
    if (!matcher.matches()) {
      return new HeadingLine(line, form, level, 0, inner, rest);
    }
    String digit = matcher.group("digit") == null ? matcher.group("sign") : matcher.group("digit");
    return new HeadingLine(
        line, form, level, value(digit), withoutMarkup(matcher.group("title")), rest);
  }

  private static int value(String number) {
    for (int i = 0; i < DIGITS.size(); i++) {
      if (DIGITS.get(i).contains(number.substring(0, 1))) {
        return i + 1;
      }
    }
    return number.length() == 2 && number.equalsIgnoreCase("iv") ? DIGITS.size() : number.length();
  }

  /** Removes bold marks around the text, and a colon at its end. */
  private static String withoutMarkup(String text) {
    String inner = text.strip();
    for (String marks : List.of("***", "**", "__")) {
      if (inner.length() > 2 * marks.length() && inner.startsWith(marks) && inner.endsWith(marks)) {
        inner = inner.substring(marks.length(), inner.length() - marks.length()).strip();
      }
    }
    boolean colon = inner.endsWith(":") || inner.endsWith("：");
    return colon ? inner.substring(0, inner.length() - 1).strip() : inner;
  }
}
