package io.github.arxivbot.spi.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.Objects;

/** A reply with its complete, decompressed body. Immutable. */
public final class HttpReply {

  private final URI address;
  private final String contentType;
  private final byte[] body;
  private final boolean notModified;

  private HttpReply(URI address, String contentType, byte[] body, boolean notModified) {
    this.address = Objects.requireNonNull(address, "address");
    this.contentType = Objects.requireNonNull(contentType, "contentType");
    this.body = Objects.requireNonNull(body, "body");
    this.notModified = notModified;
  }

  /**
   * Creates a reply.
   *
   * @param address the address after redirects
   * @param contentType the header {@code Content-Type}; empty if there is none
   * @param body the bytes, decompressed; must not be changed afterwards
   * @return the reply
   */
  public static HttpReply of(URI address, String contentType, byte[] body) {
    return new HttpReply(address, contentType, body, false);
  }

  /**
   * Returns this reply as the stored one of an earlier run, for a server that replies that nothing
   * has changed.
   *
   * @return a reply whose {@link #notModified()} is true
   */
  public HttpReply asNotModified() {
    return new HttpReply(address, contentType, body, true);
  }

  /**
   * {@return true if the server replied that nothing has changed (304), so that the body is the
   * stored one of an earlier run}
   */
  public boolean notModified() {
    return notModified;
  }

  /** {@return the address after redirects} */
  public URI address() {
    return address;
  }

  /** {@return the header {@code Content-Type}; empty if there is none} */
  public String contentType() {
    return contentType;
  }

  /** {@return a new stream of the body} */
  public InputStream body() {
    return new ByteArrayInputStream(body);
  }

  /** {@return the size of the body in bytes, decompressed} */
  public int length() {
    return body.length;
  }
}
