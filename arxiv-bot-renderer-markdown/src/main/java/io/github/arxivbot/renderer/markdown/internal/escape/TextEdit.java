package io.github.arxivbot.renderer.markdown.internal.escape;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * One change of a text: what stands from {@code start} to before {@code end} becomes {@code
 * replacement}.
 */
record TextEdit(int start, int end, String replacement) {

  static TextEdit escape(int at) {
    return new TextEdit(at, at, "\\");
  }

  TextEdit shifted(int by) {
    return new TextEdit(start + by, end + by, replacement);
  }

  /** Makes all changes; of several that begin at one place, only the first. */
  static String apply(String text, List<TextEdit> edits) {
    TreeMap<Integer, TextEdit> byPlace = new TreeMap<>(Comparator.naturalOrder());
    edits.forEach(edit -> byPlace.putIfAbsent(edit.start(), edit));
    StringBuilder result = new StringBuilder(text.length() + byPlace.size());
    int done = 0;
    for (TextEdit edit : byPlace.values()) {
      result.append(text, done, edit.start()).append(edit.replacement());
      done = edit.end();
    }
    return result.append(text, done, text.length()).toString();
  }
}
