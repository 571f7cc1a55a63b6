package io.github.arxivbot.llm;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * The runs of letters and of digits in a text, one after the other. Llama-3.1-8B, Llama 3.1 8B and
 * llama3.1-8b have the same ones.
 */
final class NamePieces {

  private static final int KEPT = 8;
  private static final int WIDEST_GAP = 2;

  private final String text;
  private final Deque<String> latest = new ArrayDeque<>();
  private int at;

  NamePieces(String text) {
    this.text = text;
  }

  /** All pieces of a name as one key. */
  static String join(String name) {
    NamePieces pieces = new NamePieces(name);
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
    if (start - at > WIDEST_GAP) {
      latest.clear();
    }
    int kind = kind(text.charAt(start));
    int end = start;
    while (end < text.length() && kind(text.charAt(end)) == kind) {
      end++;
    }
    if (latest.size() == KEPT) {
      latest.removeLast();
    }
    String piece = text.substring(start, end).toLowerCase(Locale.ROOT);
    // 2.4 is not 2:4, but any other character joins as well as the next.
    boolean point = kind == 1 && start - at == 1 && text.charAt(at) == '.';
    latest.addFirst(point ? "." + piece : piece);
    at = end;
    return true;
  }

  /** The key of the last {@code count} pieces; empty if there are not so many side by side. */
  String last(int count) {
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
      // What stands before the first piece is not part of the key.
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
    return NumberReader.isDigit(c) ? 1 : NumberReader.isLetter(c) ? 2 : 0;
  }
}
