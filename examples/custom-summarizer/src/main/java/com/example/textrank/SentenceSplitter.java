package com.example.textrank;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a text into sentences. */
final class SentenceSplitter {

  /** More than an abstract has; limits the quadratic cost of the comparison. */
  private static final int MAX_SENTENCES = 200;

  private SentenceSplitter() {}

  static List<String> split(String text) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next();
        end != BreakIterator.DONE && sentences.size() < MAX_SENTENCES;
        start = end, end = breaks.next()) {
      String sentence = text.substring(start, end).strip();
      if (!sentence.isEmpty()) {
        sentences.add(sentence);
      }
    }
    return sentences;
  }
}
