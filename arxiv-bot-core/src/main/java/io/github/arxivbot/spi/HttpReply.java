package io.github.arxivbot.spi;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.Objects;

/** The body of a reply, whole and inflated. Immutable. */
public final class HttpReply {

  private final URI address;
  private final String contentType;
  private final byte[] body;

  private HttpReply(URI address, String contentType, byte[] body) {
    this.address = Objects.requireNonNull(address, "address");
    this.contentType = Objects.requireNonNull(contentType, "contentType");
    this.body = Objects.requireNonNull(body, "body");
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
    return new HttpReply(address, contentType, body);
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
