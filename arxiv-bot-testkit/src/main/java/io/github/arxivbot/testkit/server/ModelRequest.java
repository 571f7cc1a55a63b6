package io.github.arxivbot.testkit.server;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A request as it reached a {@link ModelServer}. Immutable. */
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

  /**
   * What was asked for.
   *
   * @return the kind of call
   */
  public ModelCall call() {
    return call;
  }

  /**
   * The HTTP method.
   *
   * @return for example {@code POST}
   */
  public String method() {
    return method;
  }

  /**
   * The path below the base address.
   *
   * @return for example {@code /files/file-fe-1}
   */
  public String path() {
    return path;
  }

  /**
   * A header.
   *
   * @param name in any case
   * @return its first value; nothing if it was not sent
   */
  public Optional<String> header(String name) {
    Objects.requireNonNull(name, "name");
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /**
   * All headers.
   *
   * @return by name in lower case, each with its first value; unmodifiable
   */
  public Map<String, String> headers() {
    return headers;
  }

  /**
   * The body as text: the JSON of a chat.
   *
   * @return decoded as UTF-8; empty where there was none
   */
  public String body() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * The body as it came: an upload holds a file.
   *
   * @return a copy
   */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * Method and path.
   *
   * @return for a failing test's message
   */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
