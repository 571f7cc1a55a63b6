package io.github.arxivbot.internal.file;

import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names files after papers. A name has only lower-case letters, digits, dots, hyphens and
 * underscores, begins with a letter, digit or hyphen, and is not longer than 100 characters. Two
 * identifiers never have the same name, also where a file system ignores case.
 *
 * <p>arXiv's identifiers and plain DOIs stay readable: {@code math/0211159} becomes {@code
 * math-0211159}. In any other identifier, a hash follows, because {@code a/b} and {@code a-b} would
 * otherwise have the same name.
 */
public final class PaperFileName {

  private static final Pattern PLAIN =
      Pattern.compile(
          "\\d{4}\\.\\d{4,5}|[a-z]+(-[a-z]+)?/\\d{7}|[a-z]+:10\\.\\d{4,9}/[a-z0-9.]*[a-z0-9]");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9.-]");
  private static final Pattern DOTS = Pattern.compile("(?<!\\d)\\.|\\.(?!\\d)");
  private static final int MAX_LENGTH = 100;
  private static final int MAX_START = 80;
  private static final int HASH_LENGTH = 16;

  private PaperFileName() {}

  /** Returns the name, without an extension, for an identifier without version. */
  public static String of(String id) {
    String name = OTHERS.matcher(id.toLowerCase(Locale.ROOT)).replaceAll("-");
    if (PLAIN.matcher(id).matches() && id.length() <= MAX_LENGTH) {
      return name;
    }
    String start = DOTS.matcher(name).replaceAll("-");
    String hash = HexFormat.of().formatHex(Sha256.hash(id)).substring(0, HASH_LENGTH);
    return start.substring(0, Math.min(MAX_START, start.length())) + "_" + hash;
  }
}
