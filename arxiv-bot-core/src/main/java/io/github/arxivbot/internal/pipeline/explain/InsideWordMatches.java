package io.github.arxivbot.internal.pipeline.explain;

import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts the papers in which a term was found only inside longer words, as RL in "world". */
final class InsideWordMatches {

  private static final double MIN_SHARE_FOR_REMARK = 0.25;
  private static final int MAX_WORD_LENGTH = 40;

  private final Map<String, Integer> words = new TreeMap<>();
  private int papers;

  /** Adds the places at which the term was found in a paper. */
  void add(Paper paper, List<Span> spans) {
    if (spans.isEmpty()) {
      return;
    }
    String example = "";
    for (Span span : spans) {
      String word = around(span.field() == Field.TITLE ? paper.title() : text(paper, span), span);
      if (word.isEmpty()) {
        return;
      }
      example = word;
    }
    papers++;
    words.merge(example.toLowerCase(Locale.ROOT), 1, Integer::sum);
  }

  private static String text(Paper paper, Span span) {
    return span.field() == Field.ABSTRACT ? paper.abstractText() : paper.comments().orElse("");
  }

  /** Returns the longer word around a place; empty if the place consists of whole words. */
  private static String around(String text, Span span) {
    int start = span.start();
    int end = Math.min(span.end(), text.length());
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    boolean isPlural = end == span.end() + 1 && text.charAt(end - 1) == 's';
    boolean isLonger = start < span.start() || (end > span.end() && !isPlural);
    return isLonger && end - start <= MAX_WORD_LENGTH ? text.substring(start, end) : "";
  }

  /** Returns a remark, given the number of papers in which the term was found at all. */
  Optional<String> remark(int all) {
    return papers < MIN_SHARE_FOR_REMARK * all
        ? Optional.empty()
        : words.entrySet().stream()
            .max(Comparator.comparingInt(Map.Entry::getValue))
            .map(
                word ->
                    (papers == all ? "only" : "in " + papers + " of them only")
                        + " inside a longer word such as \""
                        + word.getKey()
                        + "\"");
  }
}
