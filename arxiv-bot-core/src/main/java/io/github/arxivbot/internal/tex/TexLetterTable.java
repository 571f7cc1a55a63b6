package io.github.arxivbot.internal.tex;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The accents and special letters of TeX, by the names of their commands without backslash. {@link
 * TexLetter} reads them in a text.
 */
public final class TexLetterTable {

  /** Combining characters, for example U+0301 for {@code '}. */
  public static final Map<String, String> ACCENTS =
      table(
          "` \u0300, ' \u0301, ^ \u0302, ~ \u0303, = \u0304, u \u0306, . \u0307, \" \u0308,"
              + " r \u030A, H \u030B, v \u030C, d \u0323, c \u0327, k \u0328, b \u0331, t \u0361");

  /** Letters, for example {@code ß} for {@code ss}. */
  public static final Map<String, String> LETTERS =
      table(
          "o ø, O Ø, l ł, L Ł, ss ß, aa å, AA Å, ae æ, AE Æ, oe œ, OE Œ, i ı, j ȷ,"
              + " dh ð, DH Ð, dj đ, DJ Đ, th þ, TH Þ, ng ŋ, NG Ŋ");

  private TexLetterTable() {}

  private static Map<String, String> table(String text) {
    return Stream.of(text.split(", ", -1))
        .map(entry -> entry.split(" ", 2))
        .collect(Collectors.toUnmodifiableMap(entry -> entry[0], entry -> entry[1]));
  }
}
