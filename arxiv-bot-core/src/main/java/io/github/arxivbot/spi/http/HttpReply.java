package io.github.arxivbot.spi.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.Objects;

/** The body of a reply, whole and inflated. Immutable. */
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
   * Makes a reply.
   *
   * @param address where it came from, after redirects
   * @param contentType the header of that name, or the empty text
   * @param body its bytes, inflated; not changed afterwards
   * @return the reply
   */
  public static HttpReply of(URI address, String contentType, byte[] body) {
    return new HttpReply(address, contentType, body, false);
  }

  /**
   * This reply, kept since an earlier run because the server says that nothing has changed.
   *
   * @return a reply for which {@link #notModified()} is true
   */
  public HttpReply asNotModified() {
    return new HttpReply(address, contentType, body, true);
  }

  /**
   * Whether the server said that nothing has changed since an earlier run (304), so that the body
   * is the one kept from then.
   *
   * @return false for a body that was just read
   */
  public boolean notModified() {
    return notModified;
  }

  /**
   * Where it came from.
   *
   * @return the address after redirects
   */
  public URI address() {
    return address;
  }

  /**
   * The header {@code Content-Type}.
   *
   * @return the empty text where there is none
   */
  public String contentType() {
    return contentType;
  }

  /**
   * Opens the body.
   *
   * @return a new stream from its first byte
   */
  public InputStream body() {
    return new ByteArrayInputStream(body);
  }

  /**
   * How long the body is.
   *
   * @return bytes, inflated
   */
  public int length() {
    return body.length;
  }
}
