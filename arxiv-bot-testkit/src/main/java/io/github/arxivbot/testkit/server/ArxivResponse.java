package io.github.arxivbot.testkit.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * A scripted response of an {@link ArxivServer}, or a failure to respond. Immutable: {@link
 * #header}, {@link #after}, {@link #stalled} and {@link #cut} return a changed copy.
 */
public final class ArxivResponse {

  private static final int MEBIBYTE = 1 << 20;
  private static final int BOMB_MEBIBYTES = 64;

  private final ScriptedResponse answer;

  private ArxivResponse(ScriptedResponse answer) {
    this.answer = answer;
  }

  /**
   * Creates a response with a feed or another page of a source.
   *
   * @param body the body, sent as XML in UTF-8 unless {@link #header} sets another type
   * @return the response, with status 200
   */
  public static ArxivResponse text(String body) {
    return bytes(body.getBytes(StandardCharsets.UTF_8), "text/xml; charset=utf-8");
  }

  /**
   * Creates a response with any body.
   *
   * @param body the bytes
   * @param mediaType the content type, for example {@code application/pdf}
   * @return the response, with status 200
   * @throws IllegalArgumentException if the media type is not valid in a header
   */
  public static ArxivResponse bytes(byte[] body, String mediaType) {
    return new ArxivResponse(ScriptedResponse.of(200).body(body).header("Content-Type", mediaType));
  }

  /**
   * Creates a response without a body.
   *
   * @param status the HTTP status, from 200 to 599
   * @param headers alternating names and values, for example {@code "Retry-After", "120"}
   * @return the response
   * @throws IllegalArgumentException if the status is out of range, or a header is invalid or has
   *     no value
   */
  public static ArxivResponse status(int status, String... headers) {
    return new ArxivResponse(ScriptedResponse.of(status).headers(headers));
  }

  /**
   * Creates a redirect with status 302.
   *
   * @param location the target, which may be one that a client must not follow
   * @return the response
   */
  public static ArxivResponse redirect(URI location) {
    return status(302, "Location", location.toString());
  }

  /**
   * Creates a failure: the connection is closed without a response.
   *
   * @return the response
   */
  public static ArxivResponse reset() {
    return new ArxivResponse(ScriptedResponse.of(200).reset());
  }

  /**
   * Creates a small gzip body, sent even if the client does not accept gzip, that inflates to 64
   * MiB of spaces: twice the limit of {@link io.github.arxivbot.spi.http.Http} for a feed.
   *
   * @return the response, with status 200
   */
  public static ArxivResponse gzipBomb() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(packed)) {
      byte[] blanks = " ".repeat(MEBIBYTE).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < BOMB_MEBIBYTES; i++) {
        zip.write(blanks);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
    return bytes(packed.toByteArray(), "text/xml").header("Content-Encoding", "gzip");
  }

  /**
   * Reads a response that was recorded with {@code curl -si --compressed ADDRESS > FILE}: a status
   * line, headers, an empty line, the body. Header lines end with LF or CR LF. If there are several
   * heads in a row (an interim response, that of a proxy, a followed redirect), the last one is
   * used.
   *
   * <p>Headers about the connection and the transfer ({@code Connection}, {@code Content-Length},
   * {@code Transfer-Encoding} and others), {@code Content-Encoding} unless the body is still
   * compressed, and {@code Set-Cookie} are dropped. The server sets a new date.
   *
   * <p>A response rarely contains a key, but check it, because the recording is published with the
   * tests.
   *
   * @param file the file that curl wrote
   * @return the response
   * @throws IllegalArgumentException if the file does not have this form; the message names the
   *     line
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static ArxivResponse recorded(Path file) {
    return new ArxivResponse(RecordedResponse.read(file));
  }

  /**
   * Reads a response that was recorded in two files with {@code curl -s --compressed -D HEADERS -o
   * BODY ADDRESS}; see {@link #recorded(Path)}.
   *
   * @param headers the file with the status line and the headers
   * @param body the file with the body
   * @return the response
   * @throws IllegalArgumentException if the headers do not have this form; the message names the
   *     line
   * @throws java.io.UncheckedIOException if a file cannot be read
   */
  public static ArxivResponse recorded(Path headers, Path body) {
    return new ArxivResponse(RecordedResponse.read(headers, body));
  }

  /**
   * Returns a copy that is sent late.
   *
   * @param delay the delay after the request was read; zero or more
   * @return a copy
   * @throws IllegalArgumentException if it is negative
   */
  public ArxivResponse after(Duration delay) {
    return new ArxivResponse(answer.after(delay));
  }

  /**
   * Returns a copy with a pause after half of the body.
   *
   * @param pause the pause; zero or more
   * @return a copy
   * @throws IllegalArgumentException if it is negative
   */
  public ArxivResponse stalled(Duration pause) {
    return new ArxivResponse(answer.stalled(pause));
  }

  /** {@return a copy that promises the whole body, sends half of it, and closes the connection} */
  public ArxivResponse cut() {
    return new ArxivResponse(answer.cut());
  }

  /**
   * Returns a copy with a header, which replaces one of the same name.
   *
   * @param name the name, for example {@code ETag}
   * @param value the value, for example {@code "4f2a"} with its quotes
   * @return a copy
   * @throws IllegalArgumentException if it is not a valid header
   */
  public ArxivResponse header(String name, String value) {
    return new ArxivResponse(answer.header(name, value));
  }

  ScriptedResponse to(ArxivRequest request) {
    Optional<String> known = request.header("If-None-Match");
    return answer.to(known);
  }
}
