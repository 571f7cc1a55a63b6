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
import java.util.zip.GZIPOutputStream;

/** A page that was read, and by what its server tells whether it has changed. */
public record CachedResponse(HttpReply reply, CacheValidators validators) {

  private static final int FORMAT = 1;

  boolean isFrom(URI address) {
    return reply.address().equals(address);
  }

  CachedResponse asNotModified() {
    return new CachedResponse(reply.asNotModified(), validators);
  }

  /** The form in which it is kept; the body is compressed. */
  byte[] toBytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(FORMAT);
      out.writeUTF(reply.address().toString());
      out.writeUTF(reply.contentType());
      out.writeUTF(validators.etag());
      out.writeUTF(validators.lastModified());
      try (OutputStream body = new GZIPOutputStream(out);
          InputStream plain = reply.body()) {
        plain.transferTo(body);
      }
    }
    return bytes.toByteArray();
  }

  static CachedResponse of(byte[] bytes, int maxBytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    int format = in.readInt();
    if (format != FORMAT) {
      throw new IOException("expected a page of format " + FORMAT + ", found " + format);
    }
    URI address = address(in.readUTF());
    String type = in.readUTF();
    CacheValidators validators = new CacheValidators(in.readUTF(), in.readUTF());
    byte[] body = GzipDecoder.inflate(in.readAllBytes(), maxBytes);
    return new CachedResponse(HttpReply.of(address, type, body), validators);
  }

  private static URI address(String text) throws IOException {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IOException("expected the address of a page", e);
    }
  }
}
