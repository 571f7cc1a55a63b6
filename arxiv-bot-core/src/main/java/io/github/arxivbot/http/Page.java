package io.github.arxivbot.http;

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
record Page(HttpReply reply, Validators validators) {

  private static final int FORMAT = 1;

  boolean isFrom(URI address) {
    return reply.address().equals(address);
  }

  Page asNotModified() {
    return new Page(reply.asNotModified(), validators);
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

  static Page of(byte[] bytes, int maxBytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    int format = in.readInt();
    if (format != FORMAT) {
      throw new IOException("expected a page of format " + FORMAT + ", found " + format);
    }
    URI address = address(in.readUTF());
    String type = in.readUTF();
    Validators validators = new Validators(in.readUTF(), in.readUTF());
    byte[] body = Gzip.inflate(in.readAllBytes(), maxBytes);
    return new Page(HttpReply.of(address, type, body), validators);
  }

  private static URI address(String text) throws IOException {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IOException("expected the address of a page", e);
    }
  }
}
