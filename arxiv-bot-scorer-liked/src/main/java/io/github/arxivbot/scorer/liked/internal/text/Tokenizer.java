package io.github.arxivbot.scorer.liked.internal.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits a text into words. A word consists of at least two letters, digits, underscores and
 * hyphens; hyphens at its ends are left out. Case and accents are removed, and so are {@link
 * StopWords}. Example: "The Erdős–Rényi KV-cache" has the words "erdos", "renyi" and "kv-cache".
 */
public final class Tokenizer {

  private static final int MIN_LENGTH = 2;
  private static final int MAX_LENGTH = 60;
  private static final int LAST_ASCII = 0x7f;

  private Tokenizer() {}

  public static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && isWordPart(text.charAt(i))) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        add(text, start, i, tokens);
        start = -1;
      }
    }
    return tokens;
  }

  private static void add(String text, int from, int to, List<Token> tokens) {
    int start = from;
    int end = to;
    while (start < end && text.charAt(start) == '-') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == '-') {
      end--;
    }
    if (end - start < MIN_LENGTH || end - start > MAX_LENGTH) {
      return;
    }
    String word = normalize(text.substring(start, end));
    if (word.length() >= MIN_LENGTH && !StopWords.contains(word)) {
      tokens.add(new Token(word, start, end));
    }
  }

  private static boolean isWordPart(char c) {
    if (c <= LAST_ASCII) {
      return (c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || c == '-'
          || c == '_';
    }
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static String normalize(String word) {
    String lowerCase = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lowerCase.length(); i++) {
      if (lowerCase.charAt(i) > LAST_ASCII) {
        return withoutMarks(Normalizer.normalize(lowerCase, Normalizer.Form.NFKD));
      }
    }
    return lowerCase;
  }

  private static String withoutMarks(String decomposed) {
    StringBuilder letters = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (isWordPart(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
        letters.append(Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }
}
