package io.github.arxivbot.testkit.server;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A request that a {@link ModelServer} received. Immutable. */
public final class ModelRequest {

  private final ModelCall call;
  private final String method;
  private final String path;
  private final Map<String, String> headers;
  private final byte[] bytes;

  ModelRequest(
      ModelCall call, String method, String path, Map<String, String> headers, byte[] bytes) {
    this.call = call;
    this.method = method;
    this.path = path;
    this.headers = Map.copyOf(headers);
    this.bytes = bytes;
  }

  /** {@return the kind of call} */
  public ModelCall call() {
    return call;
  }

  /** {@return the HTTP method, for example {@code POST}} */
  public String method() {
    return method;
  }

  /** {@return the path below the base address, for example {@code /files/file-fe-1}} */
  public String path() {
    return path;
  }

  /**
   * Returns a header.
   *
   * @param name the name in any case
   * @return its first value; empty if it was not sent
   */
  public Optional<String> header(String name) {
    Objects.requireNonNull(name, "name");
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** {@return the first value of each header by its name in lower case, unmodifiable} */
  public Map<String, String> headers() {
    return headers;
  }

  /** {@return the body decoded as UTF-8, such as the JSON of a chat; empty if there was none} */
  public String body() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** {@return a copy of the raw body, such as an uploaded file} */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** {@return method and path, for the message of a failing test} */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
