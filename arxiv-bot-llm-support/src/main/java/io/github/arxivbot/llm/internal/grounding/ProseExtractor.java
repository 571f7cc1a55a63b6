package io.github.arxivbot.llm.internal.grounding;

import io.github.arxivbot.internal.tex.MathScanner;
import io.github.arxivbot.internal.tex.MathSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Replaces the parts of a summary that are not prose, code and link addresses, by blanks of the
 * same length. Also finds the ends of formulas, because a mark must not be inserted inside one.
 */
public final class ProseExtractor {

  private final char[] text;
  private final String original;

  private ProseExtractor(String original) {
    this.original = original;
    this.text = original.toCharArray();
  }

  /** Returns the summary with code and link addresses blanked. */
  public static String blankNonProse(String summary) {
    ProseExtractor extractor = new ProseExtractor(summary);
    extractor.blankFences();
    extractor.blankCodeSpans();
    extractor.blankAddresses();
    return new String(extractor.text);
  }

  /** Returns for each position the end of the formula around it, or the position itself. */
  public static int[] formulaEnds(String text) {
    int[] ends = new int[text.length() + 1];
    Arrays.setAll(ends, index -> index);
    for (MathSpan span : MathScanner.scanMarkdown(text)) {
      Arrays.fill(ends, span.start() + 1, span.end(), span.end());
    }
    return ends;
  }

  private void blankFences() {
    int line = 0;
    char fence = '\0';
    while (line < text.length) {
      int end = original.indexOf('\n', line);
      end = end < 0 ? text.length : end;
      int start = line;
      while (start < end && start < line + 3 && text[start] == ' ') {
        start++;
      }
      boolean isFence = original.startsWith("```", start) || original.startsWith("~~~", start);
      boolean inside = fence != '\0';
      if (isFence && !inside) {
        fence = original.charAt(start);
      } else if (isFence && original.charAt(start) == fence) {
        fence = '\0';
      }
      if (isFence || inside) {
        blank(line, end);
      }
      line = end + 1;
    }
  }

  private void blankCodeSpans() {
    List<int[]> runs = new ArrayList<>();
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '`') {
        int start = i;
        while (i < text.length && text[i] == '`') {
          i++;
        }
        runs.add(new int[] {start, i, -1});
      } else if (text[i] == '\n' && isBlankLine(original, i + 1)) {
        runs.add(new int[] {i, i, -1});
      }
    }
    Map<Integer, Integer> next = new HashMap<>();
    for (int i = runs.size() - 1; i >= 0; i--) {
      int length = runs.get(i)[1] - runs.get(i)[0];
      if (length == 0) {
        next.clear();
      } else {
        runs.get(i)[2] = next.getOrDefault(length, -1);
        next.put(length, i);
      }
    }
    int i = 0;
    while (i < runs.size()) {
      int closer = runs.get(i)[2];
      if (closer >= 0) {
        blank(runs.get(i)[0], runs.get(closer)[1]);
        i = closer;
      }
      i++;
    }
  }

  private void blankAddresses() {
    int at = 0;
    while (at < text.length) {
      boolean target = text[at] == ']' && at + 1 < text.length && text[at + 1] == '(';
      boolean bare =
          text[at] == 'h'
              && (at == 0 || !QuantityParser.isLetter(text[at - 1]))
              && (original.startsWith("http://", at) || original.startsWith("https://", at));
      if (target || bare) {
        int end = at + (target ? 2 : 0);
        while (end < text.length && !endsAddress(text[end])) {
          end++;
        }
        blank(at + (target ? 1 : 0), end);
        at = end;
      } else {
        at++;
      }
    }
  }

  private static boolean endsAddress(char c) {
    boolean wide = c >= '\u2E80' && !Character.isDigit(c);
    return Character.isWhitespace(c) || c == ')' || c == '>' || wide;
  }

  private void blank(int start, int end) {
    for (int i = start; i < end; i++) {
      text[i] = NormalizedText.BLANK;
    }
  }

  /** Tests whether the line that starts here is blank; reads at most eight characters of it. */
  private static boolean isBlankLine(String text, int start) {
    int at = start;
    while (at < text.length() && at < start + 8 && " \t\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at < text.length() && text.charAt(at) == '\n';
  }
}
