package io.github.arxivbot.fetcher.arxiv;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.spi.FetchRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a harvest stands: the text of a batch's position, which belongs to one request.
 *
 * @param category the place of the category in the request, from 0; their number at the end
 * @param start the first result that is still wanted, from 0
 */
record ApiPosition(int category, int start) {

  static final ApiPosition BEGINNING = new ApiPosition(0, 0);

  private static final Pattern FORM =
      Pattern.compile(
          "arxiv-api 1 (?<request>[0-9a-f]{16}) (?<category>\\d{1,6}) (?<start>\\d{1,5})");

  String write(String fingerprint) {
    return "arxiv-api 1 " + fingerprint + " " + category + " " + start;
  }

  /**
   * Reads a position back.
   *
   * @throws IllegalArgumentException if it is none, or one of another request
   */
  static ApiPosition read(String text, String fingerprint, int categories) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "expected a position that arxiv-api gave, found "
              + SafeText.quote(text)
              + "; start without a position");
    }
    int category = Integer.parseInt(matcher.group("category"));
    int start = Integer.parseInt(matcher.group("start"));
    if (!matcher.group("request").equals(fingerprint)
        || category > categories
        || start >= ApiQuery.MOST_RESULTS) {
      throw new IllegalArgumentException(
          "the position "
              + SafeText.quote(text)
              + " belongs to another request: other categories, days or query;"
              + " ask as before, or start without a position");
    }
    return new ApiPosition(category, start);
  }

  /** Tells requests apart by all that decides what is at a position. */
  static String fingerprint(
      FetchRequest request, @Nullable ApiWindow window, @Nullable String raw) {
    List<String> parts =
        List.of(
            String.join("\t", request.categories()),
            window == null ? "" : window.searchTerm(),
            raw == null ? "" : raw);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(String.join("\n", parts).getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
