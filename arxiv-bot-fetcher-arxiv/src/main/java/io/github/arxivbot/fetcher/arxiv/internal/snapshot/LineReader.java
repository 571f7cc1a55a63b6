package io.github.arxivbot.fetcher.arxiv.internal.snapshot;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads lines of UTF-8 with one line in memory. Closes its stream. */
final class LineReader implements Closeable {

  /** The maximum length of a line in bytes; the lines of arXiv's papers are much shorter. */
  static final int MAX_LENGTH = 4 << 20;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final InputStream in;
  private final byte[] block = new byte[1 << 16];
  private int at;
  private int end;
  private byte[] line = new byte[1 << 13];
  private int length;
  private boolean tooLong;
  private boolean complete;
  private boolean malformed;
  private long number;

  LineReader(InputStream in) {
    this.in = in;
  }

  /** Reads the next line; returns false if there is none. */
  boolean next() throws IOException {
    length = 0;
    tooLong = false;
    complete = false;
    if (at == end && !fill()) {
      return false;
    }
    do {
      int stop = at;
      while (stop < end && block[stop] != '\n') {
        stop++;
      }
      keep(stop);
      complete = stop < end;
      at = complete ? stop + 1 : stop;
    } while (!complete && fill());
    number++;
    return true;
  }

  private void keep(int stop) {
    int more = stop - at;
    if (tooLong || length + more > MAX_LENGTH) {
      tooLong = true;
      return;
    }
    if (length + more > line.length) {
      line = Arrays.copyOf(line, Math.max(length + more, line.length * 2));
    }
    System.arraycopy(block, at, line, length, more);
    length += more;
  }

  private boolean fill() throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException();
    }
    int read = in.read(block);
    at = 0;
    end = Math.max(0, read);
    return read > 0;
  }

  /** Returns the line without white space at its ends; malformed bytes are replaced. */
  String text() {
    int from = number == 1 && startsWithMark() ? BYTE_ORDER_MARK.length : 0;
    ByteBuffer bytes = ByteBuffer.wrap(line, from, length - from);
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      malformed = false;
    } catch (CharacterCodingException e) {
      text = new String(line, from, length - from, StandardCharsets.UTF_8);
      malformed = true;
    }
    return text.strip();
  }

  private boolean startsWithMark() {
    return length >= BYTE_ORDER_MARK.length
        && Arrays.equals(line, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, 3);
  }

  /** Tests whether {@link #text()} replaced malformed bytes. */
  boolean isMalformed() {
    return malformed;
  }

  /** Tests whether the line is longer than {@link #MAX_LENGTH}; then it has no text. */
  boolean isTooLong() {
    return tooLong;
  }

  /** Tests whether the line ends with a line break. */
  boolean isComplete() {
    return complete;
  }

  /** Returns the number of the line, from 1. */
  long number() {
    return number;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      return; // the stream was only read
    }
  }
}
