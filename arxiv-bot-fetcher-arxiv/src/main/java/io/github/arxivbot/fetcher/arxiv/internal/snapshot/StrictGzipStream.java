package io.github.arxivbot.fetcher.arxiv.internal.snapshot;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Decompresses gzip data with one or more members, to the last byte. {@link GZIPInputStream} alone
 * takes a next member with a broken header for the end of the data.
 */
final class StrictGzipStream extends GZIPInputStream {

  private static final int BUFFER_SIZE = 1 << 16;
  private static final int TRAILER_LENGTH = 8;

  private final CountingStream compressed;
  private final long size;
  private long filled;

  StrictGzipStream(InputStream in, long size) throws IOException {
    this(new CountingStream(in), size);
  }

  private StrictGzipStream(CountingStream compressed, long size) throws IOException {
    super(compressed, BUFFER_SIZE);
    this.compressed = compressed;
    this.size = size;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count = super.read(into, from, length);
    if (count < 0) {
      requireEnd();
    }
    return count;
  }

  @Override
  protected void fill() throws IOException {
    super.fill();
    filled = compressed.count;
  }

  private void requireEnd() throws IOException {
    long end = filled - inf.getRemaining() + TRAILER_LENGTH;
    if (end < size) {
      throw size - end < 2 * TRAILER_LENGTH
          ? new EOFException("a gzip member ends in its header")
          : new ZipException("a gzip member is followed by other data");
    }
  }

  private static final class CountingStream extends FilterInputStream {
    private long count;

    CountingStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
