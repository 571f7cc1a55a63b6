package io.github.arxivbot.llm.internal.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Looks up every number of a summary, with its unit, in the text that was summarized.
 *
 * <p>A number is supported if the source contains it in any notation, or contains a number that
 * rounds to it. If both have a unit, the units must be convertible; a number without a unit in the
 * source supports any unit. A name that contains a number (GPT-4, A100-80GB, 2:4) is looked up as
 * text. Signs are not compared. Not checked are counting words up to ten, numbers of headings,
 * lists, figures and citations, code, and link addresses.
 */
public final class NumberChecker {

  private static final String MARK = " ⚠";

  private NumberChecker() {}

  /**
   * The result of a check.
   *
   * @param unsupported the numbers that were not found, in order, as written in the summary
   * @param marks the positions in the summary where a mark belongs, ascending
   */
  public record Result(int checked, List<String> unsupported, List<Integer> marks) {

    public static final Result NOTHING_CHECKED = new Result(0, List.of(), List.of());
  }

  public static Result check(String summary, String source) {
    NormalizedText normalized = NormalizedText.of(ProseExtractor.blankNonProse(summary));
    ReferenceNumberFilter references = new ReferenceNumberFilter(normalized.text());
    List<NumberMention> mentions =
        QuantityTokenizer.tokenize(normalized.text(), false).stream()
            .filter(mention -> !mention.isSmallCount() && !references.matches(mention))
            .toList();
    QuantityIndex index = QuantityIndex.of(mentions, source);
    int[] formulaEnds = ProseExtractor.formulaEnds(summary);
    List<String> unsupported = new ArrayList<>();
    TreeSet<Integer> marks = new TreeSet<>();
    for (NumberMention mention : mentions) {
      int begin = normalized.begin(mention.start());
      int end = normalized.end(mention.end() - 1);
      if (!index.supports(mention) && !containsLiterally(source, summary, begin, end)) {
        unsupported.add(summary.substring(begin, end));
        marks.add(afterEmphasis(summary, begin, formulaEnds[end]));
      }
    }
    return new Result(mentions.size(), List.copyOf(unsupported), List.copyOf(marks));
  }

  /** Tests whether the source has the same characters, not as part of a longer number. */
  private static boolean containsLiterally(String source, String summary, int begin, int end) {
    String written = summary.substring(begin, end);
    int at = source.indexOf(written);
    while (at >= 0) {
      int last = at + written.length();
      if (isBorder(source, at - 1, summary, begin - 1) && isBorder(source, last, summary, end)) {
        return true;
      }
      at = source.indexOf(written, at + 1);
    }
    return false;
  }

  /** Tests that the source has no digit at this position, or the same one as the summary. */
  private static boolean isBorder(String source, int at, String summary, int summaryAt) {
    if (at < 0 || at >= source.length() || !Character.isDigit(source.charAt(at))) {
      return true;
    }
    return summaryAt >= 0
        && summaryAt < summary.length()
        && summary.charAt(summaryAt) == source.charAt(at);
  }

  /** Moves a mark behind closing asterisks, which would not close the emphasis after it. */
  private static int afterEmphasis(String summary, int begin, int end) {
    int from = begin;
    int to = end;
    while (from > 0
        && to < summary.length()
        && (summary.charAt(to) == '*' || summary.charAt(to) == '_')
        && summary.charAt(from - 1) == summary.charAt(to)) {
      from--;
      to++;
    }
    return to;
  }

  /**
   * Inserts a mark after each unsupported number, or after the formula that contains it, and adds a
   * note that explains the marks.
   *
   * @param language the language of the note, as a BCP 47 tag; English unless it is Chinese
   */
  public static String mark(String summary, Result result, String language) {
    if (result.unsupported().isEmpty()) {
      return summary;
    }
    StringBuilder marked = new StringBuilder(summary);
    for (int i = result.marks().size() - 1; i >= 0; i--) {
      marked.insert(result.marks().get(i), MARK);
    }
    return marked
        .append("\n\n")
        .append(
            language.startsWith("zh")
                ? "⚠ 带此标记的数字未在所读内容中找到。"
                : "⚠ marks numbers that were not found in what was read.")
        .toString();
  }
}
