package io.github.arxivbot.internal.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Decodes gzip up to a limit: a small body may expand to a thousand times its size. */
final class GzipDecoder {

  private GzipDecoder() {}

  static byte[] decode(byte[] encoded, int maxBytes) throws IOException {
    if (encoded.length == 0) {
      return encoded;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(encoded))) {
      byte[] decoded = in.readNBytes(maxBytes);
      if (decoded.length == maxBytes && in.read() >= 0) {
        throw new BodyTooLargeException(maxBytes);
      }
      return decoded;
    }
  }
}
