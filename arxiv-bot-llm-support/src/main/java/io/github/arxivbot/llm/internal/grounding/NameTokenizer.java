package io.github.arxivbot.llm.internal.grounding;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Splits a text into runs of letters and runs of digits. Llama-3.1-8B, Llama 3.1 8B and llama3.1-8b
 * have the same pieces.
 */
final class NameTokenizer {

  private static final int MAX_PIECES = 8;
  private static final int MAX_GAP = 2;

  private final String text;
  private final Deque<String> latest = new ArrayDeque<>();
  private int at;

  NameTokenizer(String text) {
    this.text = text;
  }

  /** Returns all pieces of a name as one key. */
  static String key(String name) {
    NameTokenizer pieces = new NameTokenizer(name);
    StringBuilder key = new StringBuilder(name.length());
    String before = "";
    while (pieces.next()) {
      String piece = pieces.latest.getFirst();
      key.append(isSameKind(before, piece) ? " " : "").append(piece);
      before = piece;
    }
    return key.toString();
  }

  boolean next() {
    int start = at;
    while (start < text.length() && kind(text.charAt(start)) == 0) {
      start++;
    }
    if (start == text.length()) {
      return false;
    }
    if (start - at > MAX_GAP) {
      latest.clear();
    }
    int kind = kind(text.charAt(start));
    int end = start;
    while (end < text.length() && kind(text.charAt(end)) == kind) {
      end++;
    }
    if (latest.size() == MAX_PIECES) {
      latest.removeLast();
    }
    String piece = text.substring(start, end).toLowerCase(Locale.ROOT);
    // A point between digits is significant: 2.4 is not 2:4. Other separators are equivalent.
    boolean point = kind == 1 && start - at == 1 && text.charAt(at) == '.';
    latest.addFirst(point ? "." + piece : piece);
    at = end;
    return true;
  }

  /** Returns the key of the last {@code count} adjacent pieces; empty if there are fewer. */
  String lastPieces(int count) {
    if (count > latest.size()) {
      return "";
    }
    StringBuilder key = new StringBuilder();
    String after = "";
    int left = count;
    for (String each : latest) {
      if (left-- == 0) {
        break;
      }
      // The separator before the first piece is not part of the key.
      String piece = left == 0 && each.startsWith(".") ? each.substring(1) : each;
      key.insert(0, isSameKind(piece, after) ? piece + " " : piece);
      after = piece;
    }
    return key.toString();
  }

  private static boolean isSameKind(String one, String other) {
    return !one.isEmpty()
        && !other.isEmpty()
        && kind(one.charAt(one.length() - 1)) == kind(other.charAt(0));
  }

  private static int kind(char c) {
    return QuantityParser.isDigit(c) ? 1 : QuantityParser.isLetter(c) ? 2 : 0;
  }
}
