package io.github.arxivbot.mcpserver.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads lines of UTF-8, whatever the charset of the platform, with a limit. Not thread-safe. */
final class MessageLineReader {

  /**
   * A line.
   *
   * @param text the text without its end; empty if it is too long
   * @param isTooLong whether it has more bytes than the limit
   */
  record Line(String text, boolean isTooLong) {}

  private static final int BUFFER_SIZE = 8192;

  private final InputStream in;
  private final int maxBytes;
  private final byte[] buffer = new byte[BUFFER_SIZE];
  private int start;
  private int end;

  MessageLineReader(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /** Returns the next line; empty at the end of the input. A line that is too long is skipped. */
  Optional<Line> read() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean isTooLong = false;
    boolean isAny = false;
    while (fill()) {
      isAny = true;
      int stop = start;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      isTooLong |= line.size() + stop - start > maxBytes;
      if (!isTooLong) {
        line.write(buffer, start, stop - start);
      }
      boolean isEnd = stop < end;
      start = isEnd ? stop + 1 : stop;
      if (isEnd) {
        break;
      }
    }
    return isAny
        ? Optional.of(new Line(isTooLong ? "" : line.toString(UTF_8), isTooLong))
        : Optional.empty();
  }

  private boolean fill() throws IOException {
    if (start == end) {
      start = 0;
      end = Math.max(0, in.read(buffer));
    }
    return end > 0;
  }
}
