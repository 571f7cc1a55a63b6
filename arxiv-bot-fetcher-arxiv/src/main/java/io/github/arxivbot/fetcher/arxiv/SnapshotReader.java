package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.fetcher.arxiv.internal.snapshot.SnapshotException;
import io.github.arxivbot.fetcher.arxiv.internal.snapshot.SnapshotParser;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.Paper;

/**
 * Reads single lines of the snapshot of arXiv's metadata, for programs that have the lines already,
 * such as a cluster. {@link ArxivSnapshot} reads a file.
 *
 * <p>A line is one JSON object, such as {@code {"id":"0704.0001","title":"…","abstract":"…",
 * "categories":"hep-ph","authors":"A. Lovelace","versions":[{"version":"v1","created":"Mon, 2 Apr
 * 2007 19:18:42 GMT"}]}}. {@code categories} may also be a list, and {@code authors_parsed} takes
 * precedence over {@code authors}. Thread-safe.
 *
 * <pre>{@code
 * Paper paper = SnapshotReader.parse(line);
 * }</pre>
 */
public final class SnapshotReader {

  private static final int MAX_LENGTH = 4 << 20;
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final SnapshotParser PARSER = new SnapshotParser();

  private SnapshotReader() {}

  /**
   * Parses a line.
   *
   * @param line a JSON object of at most 4 Mi characters; white space at its ends and a byte-order
   *     mark before it are ignored
   * @return the paper with its last version, as its primary category announced version 1: its day
   *     is that of version 1, if it is stated. Texts that are much longer than arXiv accepts are
   *     cut.
   * @throws IllegalArgumentException if the line is not one JSON object, or if a field is missing
   *     or has another form than expected; the message has the paper's identifier and the field
   */
  public static Paper parse(String line) {
    if (line.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "expected a line of at most " + MAX_LENGTH + " characters, found " + line.length());
    }
    String text = line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
    try {
      return PARSER.parsePaper(text.strip());
    } catch (SnapshotException e) {
      throw new IllegalArgumentException(SafeText.line(String.valueOf(e.getMessage())), e);
    }
  }
}
