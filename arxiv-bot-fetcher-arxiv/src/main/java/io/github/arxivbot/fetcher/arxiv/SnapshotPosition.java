package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.spi.FetchRequest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the reading of a snapshot stands.
 *
 * @param file the {@link SnapshotFile#fingerprint()}
 * @param request the fingerprint of categories and days
 * @param category the place of the category in the request, from 0; one past the last at the end
 * @param line how many lines were read for it
 * @param offset how long these are, in inflated bytes
 */
record SnapshotPosition(String file, String request, int category, long line, long offset) {

  private static final Pattern FORM =
      Pattern.compile(
          "snapshot:(?<file>[0-9a-f]{16}):(?<request>[0-9a-f]{16})"
              + ":(?<category>\\d{1,9}):(?<line>\\d{1,18}):(?<offset>\\d{1,18})");

  /** Where a request wants to start. */
  static SnapshotPosition of(FetchRequest request, SnapshotFile file) throws SnapshotException {
    String asked = fingerprint(request);
    if (request.position().isEmpty()) {
      return new SnapshotPosition(file.fingerprint(), asked, 0, 0, 0);
    }
    SnapshotPosition position = parse(request.position().get());
    if (!position.file.equals(file.fingerprint())) {
      throw new SnapshotException(
          "position: expected one in "
              + file.path()
              + " as it is now, found one in another file; start again without a position");
    }
    if (!position.request.equals(asked)) {
      throw new SnapshotException(
          "position: expected one of this request, found one of another;"
              + " ask for the same categories and days, or start again without a position");
    }
    return position;
  }

  private static SnapshotPosition parse(String text) throws SnapshotException {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new SnapshotException(
          "position: expected what a batch of "
              + ArxivSnapshot.NAME
              + " states, found "
              + SafeText.quote(text)
              + "; start again without a position");
    }
    return new SnapshotPosition(
        parts.group("file"),
        parts.group("request"),
        Integer.parseInt(parts.group("category")),
        Long.parseLong(parts.group("line")),
        Long.parseLong(parts.group("offset")));
  }

  private static String fingerprint(FetchRequest request) {
    String text =
        String.join("\n", request.categories())
            + request.from().map(day -> "\nfrom " + day).orElse("")
            + request.to().map(day -> "\nto " + day).orElse("");
    return SnapshotFile.fingerprint(text.getBytes(StandardCharsets.UTF_8));
  }

  SnapshotPosition at(long lines, long bytes) {
    return new SnapshotPosition(file, request, category, lines, bytes);
  }

  SnapshotPosition nextCategory() {
    return new SnapshotPosition(file, request, category + 1, 0, 0);
  }

  /** What a batch states. */
  @Override
  public String toString() {
    return "snapshot:" + file + ":" + request + ":" + category + ":" + line + ":" + offset;
  }
}
