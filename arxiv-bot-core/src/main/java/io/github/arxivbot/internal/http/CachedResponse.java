package io.github.arxivbot.internal.http;

import io.github.arxivbot.spi.http.HttpReply;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A response that may be cached.
 *
 * @param validators the headers with which the server can revalidate it
 */
public record CachedResponse(HttpReply reply, CacheValidators validators) {

  private static final int FORMAT = 1;
  private static final int BUFFER_SIZE = 8192;

  boolean isFrom(URI address) {
    return reply.address().equals(address);
  }

  CachedResponse asNotModified() {
    return new CachedResponse(reply.asNotModified(), validators);
  }

  /** Returns the binary form, with a compressed body. */
  byte[] toBytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(FORMAT);
      out.writeUTF(reply.address().toString());
      out.writeUTF(reply.contentType());
      out.writeUTF(validators.etag());
      out.writeUTF(validators.lastModified());
      try (OutputStream gzip = new FastGzipStream(out);
          InputStream body = reply.body()) {
        body.transferTo(gzip);
      }
    }
    return bytes.toByteArray();
  }

  /** Compresses three times as fast as by default, into a fifth more bytes. */
  private static final class FastGzipStream extends GZIPOutputStream {

    FastGzipStream(OutputStream out) throws IOException {
      super(out, BUFFER_SIZE);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  static CachedResponse parse(byte[] bytes, int maxBytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    int format = in.readInt();
    if (format != FORMAT) {
      throw new IOException("expected a response of format " + FORMAT + ", found " + format);
    }
    URI address = address(in.readUTF());
    String type = in.readUTF();
    CacheValidators validators = new CacheValidators(in.readUTF(), in.readUTF());
    byte[] body = GzipDecoder.decode(in.readAllBytes(), maxBytes);
    return new CachedResponse(HttpReply.of(address, type, body), validators);
  }

  private static URI address(String text) throws IOException {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IOException("expected the address of a response", e);
    }
  }
}
