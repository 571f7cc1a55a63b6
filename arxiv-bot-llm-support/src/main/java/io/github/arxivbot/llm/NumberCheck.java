package io.github.arxivbot.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Looks up every number of a summary, with its unit, in the text that was summarised.
 *
 * <p>A number is supported if the source has it in any way of writing, or has one that rounds to
 * it. If both state a unit, the units must convert into each other; a bare number of the source
 * supports any unit. A name with a number in it (GPT-4, A100-80GB, 2:4) is looked up as text. Signs
 * are not compared. Counting words up to ten, numbers of headings, lists, figures and citations,
 * code and link addresses are left alone.
 */
final class NumberCheck {

  private static final String MARK = " ⚠";

  private NumberCheck() {}

  /**
   * What the check found.
   *
   * @param checked how many numbers of the summary were looked up
   * @param unsupported those that the source does not have, in order, as the summary writes them
   * @param marks where in the summary a mark for them belongs, ascending
   */
  record Numbers(int checked, List<String> unsupported, List<Integer> marks) {}

  static Numbers check(String summary, String source) {
    FoldedText folded = FoldedText.of(Unread.blanked(summary));
    Ordinal ordinal = new Ordinal(folded.text());
    List<Mention> mentions =
        NumberScanner.scan(folded.text(), false).stream()
            .filter(mention -> !mention.isSmallCount() && !ordinal.is(mention))
            .toList();
    SourceNumbers numbers = SourceNumbers.of(mentions, source);
    int[] formulaEnds = Unread.formulaEnds(summary);
    List<String> unsupported = new ArrayList<>();
    TreeSet<Integer> marks = new TreeSet<>();
    for (Mention mention : mentions) {
      if (!numbers.support(mention)) {
        int begin = folded.begin(mention.start());
        int end = folded.end(mention.end() - 1);
        String written = summary.substring(begin, end);
        if (standsIn(source, summary, begin, end)) {
          continue;
        }
        unsupported.add(written);
        marks.add(afterEmphasis(summary, begin, formulaEnds[end]));
      }
    }
    return new Numbers(mentions.size(), List.copyOf(unsupported), List.copyOf(marks));
  }

  /** Whether the source has the very same characters, and not as a part of a longer number. */
  private static boolean standsIn(String source, String summary, int begin, int end) {
    String written = summary.substring(begin, end);
    int at = source.indexOf(written);
    while (at >= 0) {
      int last = at + written.length();
      if (mayBorder(source, at - 1, summary, begin - 1) && mayBorder(source, last, summary, end)) {
        return true;
      }
      at = source.indexOf(written, at + 1);
    }
    return false;
  }

  /** No digit goes on with the number, unless the summary's own does so too. */
  private static boolean mayBorder(String source, int at, String summary, int there) {
    if (at < 0 || at >= source.length() || !Character.isDigit(source.charAt(at))) {
      return true;
    }
    return there >= 0 && there < summary.length() && summary.charAt(there) == source.charAt(at);
  }

  /** Behind the closing stars of a number that is emphasised alone: inside they would not close. */
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
   * The summary with a mark directly after each unsupported number, behind its formula if it stands
   * in one.
   */
  static String mark(String summary, Numbers numbers) {
    List<Integer> marks = numbers.marks();
    StringBuilder marked = new StringBuilder(summary.length() + MARK.length() * marks.size());
    int from = 0;
    for (int at : marks) {
      marked.append(summary, from, at).append(MARK);
      from = at;
    }
    return marked.append(summary, from, summary.length()).toString();
  }
}
