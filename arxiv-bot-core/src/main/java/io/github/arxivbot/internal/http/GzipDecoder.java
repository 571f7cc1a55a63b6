package io.github.arxivbot.internal.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Inflates gzip, and stops at the cap: a small body may inflate to a thousand times its size. */
final class GzipDecoder {

  private GzipDecoder() {}

  static byte[] inflate(byte[] raw, int maxBytes) throws IOException {
    if (raw.length == 0) {
      return raw;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(raw))) {
      byte[] inflated = in.readNBytes(maxBytes);
      if (inflated.length == maxBytes && in.read() >= 0) {
        throw new BodyTooLargeException(maxBytes);
      }
      return inflated;
    }
  }
}
