package io.github.arxivbot.fetcher.arxiv.internal.snapshot;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Inflates gzip of one member or several, to the last byte. {@link GZIPInputStream} alone takes a
 * next member with a broken header for the end.
 */
final class StrictGzipStream extends GZIPInputStream {

  private static final int BUFFER = 1 << 16;
  private static final int TRAILER = 8;

  private final Counted counted;
  private final long size;
  private long filled;

  StrictGzipStream(InputStream in, long size) throws IOException {
    this(new Counted(in), size);
  }

  private StrictGzipStream(Counted counted, long size) throws IOException {
    super(counted, BUFFER);
    this.counted = counted;
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
    filled = counted.count;
  }

  private void requireEnd() throws IOException {
    long end = filled - inf.getRemaining() + TRAILER;
    if (end < size) {
      throw size - end < 2 * TRAILER
          ? new EOFException("a gzip member ends in its header")
          : new ZipException("what follows a gzip member is none");
    }
  }

  /** Counts what was read. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
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
