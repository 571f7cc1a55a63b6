package io.github.arxivbot.renderer.markdown.internal.escape;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * An edit of a text: {@code replacement} replaces the characters from {@code start} up to, but not
 * including, {@code end}.
 */
record TextEdit(int start, int end, String replacement) {

  static TextEdit escape(int at) {
    return new TextEdit(at, at, "\\");
  }

  TextEdit shifted(int by) {
    return new TextEdit(start + by, end + by, replacement);
  }

  /** Applies all edits; of several with the same start, only the first. */
  static String apply(String text, List<TextEdit> edits) {
    TreeMap<Integer, TextEdit> byStart = new TreeMap<>(Comparator.naturalOrder());
    edits.forEach(edit -> byStart.putIfAbsent(edit.start(), edit));
    StringBuilder result = new StringBuilder(text.length() + byStart.size());
    int done = 0;
    for (TextEdit edit : byStart.values()) {
      result.append(text, done, edit.start()).append(edit.replacement());
      done = edit.end();
    }
    return result.append(text, done, text.length()).toString();
  }
}
