package io.github.arxivbot.renderer.html.internal;

import java.util.regex.Pattern;

/** Tells a formula from money: {@code $n$} from "costs $5 and $10". */
final class Dollars {

  private static final Pattern TEX = Pattern.compile("[\\\\^_=<>{}]");
  private static final Pattern WORDS = Pattern.compile("[A-Za-z]{2,} +[A-Za-z]{2,}");

  private Dollars() {}

  /** Whether what stands between two dollars is a formula. */
  static boolean hold(String text, int start, int end) {
    if (start == end || end - start > Formula.LENGTH) {
      return false;
    }
    String inside = text.substring(start, end);
    if (TEX.matcher(inside).find()) {
      return true;
    }
    boolean touches =
        !Character.isWhitespace(inside.charAt(0))
            && !Character.isWhitespace(inside.charAt(inside.length() - 1));
    boolean isBeforeDigit = end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
    return (touches || inside.strip().length() <= 2)
        && !isBeforeDigit
        && !WORDS.matcher(inside).find();
  }
}
