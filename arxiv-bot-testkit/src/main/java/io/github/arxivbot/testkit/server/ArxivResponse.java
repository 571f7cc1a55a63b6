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
 * One answer of an {@link ArxivServer}, or a way to fail to give one. Immutable: {@link #header},
 * {@link #after}, {@link #stalled} and {@link #cut} give a changed copy.
 */
public final class ArxivResponse {

  private static final int MEBIBYTE = 1 << 20;
  private static final int BOMB_MEBIBYTES = 64;

  private final ScriptedResponse answer;

  private ArxivResponse(ScriptedResponse answer) {
    this.answer = answer;
  }

  /**
   * A feed, or a page of a source.
   *
   * @param body sent as XML in UTF-8, whatever it is; {@link #header} can say otherwise
   * @return the answer, with status 200
   */
  public static ArxivResponse text(String body) {
    return bytes(body.getBytes(StandardCharsets.UTF_8), "text/xml; charset=utf-8");
  }

  /**
   * Any body.
   *
   * @param body its bytes
   * @param mediaType what it says it is, for example {@code application/pdf}
   * @return the answer, with status 200
   * @throws IllegalArgumentException if the media type can't stand in a header
   */
  public static ArxivResponse bytes(byte[] body, String mediaType) {
    return new ArxivResponse(ScriptedResponse.of(200).body(body).header("Content-Type", mediaType));
  }

  /**
   * An answer without a body.
   *
   * @param status the HTTP status, 200 to 599
   * @param headers names and values in turn, for example {@code "Retry-After", "120"}
   * @return the answer
   * @throws IllegalArgumentException if the status is out of range, a header has no value or can't
   *     be sent
   */
  public static ArxivResponse status(int status, String... headers) {
    return new ArxivResponse(ScriptedResponse.of(status).headers(headers));
  }

  /**
   * Sends the client elsewhere, with status 302.
   *
   * @param location where to; it need not be a place where a client should go
   * @return the answer
   */
  public static ArxivResponse redirect(URI location) {
    return status(302, "Location", location.toString());
  }

  /**
   * No answer: the connection is closed.
   *
   * @return the answer
   */
  public static ArxivResponse reset() {
    return new ArxivResponse(ScriptedResponse.of(200).reset());
  }

  /**
   * A small body in gzip, whether or not the client takes gzip, that inflates to 64 MiB of blanks:
   * twice of what {@link io.github.arxivbot.spi.http.Http} gives for a feed.
   *
   * @return the answer, with status 200
   */
  public static ArxivResponse gzipBomb() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(packed)) {
      byte[] blanks = " ".repeat(MEBIBYTE).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < BOMB_MEBIBYTES; i++) {
        zip.write(blanks);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory has no such faults", e);
    }
    return bytes(packed.toByteArray(), "text/xml").header("Content-Encoding", "gzip");
  }

  /**
   * An answer that was recorded with {@code curl -si --compressed ADDRESS > FILE}: a status line,
   * headers, an empty line, the body; lines of the head end with LF or CR LF. Where several heads
   * stand in a row (an interim answer, a proxy's, a redirect that was followed) the last one
   * counts.
   *
   * <p>Left out are the headers that told of the connection and of the body on its way ({@code
   * Connection}, {@code Content-Length}, {@code Transfer-Encoding} and the like), {@code
   * Content-Encoding} unless the body is still in gzip, and {@code Set-Cookie}. The server dates
   * the answer anew.
   *
   * <p>An answer seldom holds a key, but look: what is recorded is published with the tests.
   *
   * @param file what curl wrote
   * @return the answer
   * @throws IllegalArgumentException if the file is not of this form; the message names the line
   * @throws java.io.UncheckedIOException if it can't be read
   */
  public static ArxivResponse recorded(Path file) {
    return new ArxivResponse(RecordedResponse.read(file));
  }

  /**
   * An answer that was recorded in two files, as {@code curl -s --compressed -D HEADERS -o BODY
   * ADDRESS} writes them; for the rest see {@link #recorded(Path)}.
   *
   * @param headers the file with the status line and the headers
   * @param body the file with the body
   * @return the answer
   * @throws IllegalArgumentException if the headers are not of this form; the message names the
   *     line
   * @throws java.io.UncheckedIOException if a file can't be read
   */
  public static ArxivResponse recorded(Path headers, Path body) {
    return new ArxivResponse(RecordedResponse.read(headers, body));
  }

  /**
   * The same answer, late.
   *
   * @param delay how long after the request was read; zero or more
   * @return a copy
   * @throws IllegalArgumentException if it is negative
   */
  public ArxivResponse after(Duration delay) {
    return new ArxivResponse(answer.after(delay));
  }

  /**
   * The same answer, with a pause after half of its body.
   *
   * @param pause how long it stalls; zero or more
   * @return a copy
   * @throws IllegalArgumentException if it is negative
   */
  public ArxivResponse stalled(Duration pause) {
    return new ArxivResponse(answer.stalled(pause));
  }

  /**
   * The same answer, of which half of the body comes, though the whole is promised; then the
   * connection is closed.
   *
   * @return a copy
   */
  public ArxivResponse cut() {
    return new ArxivResponse(answer.cut());
  }

  /**
   * The same answer with a header, in place of another one of this name.
   *
   * @param name for example {@code ETag}
   * @param value for example {@code "4f2a"}, with its quotes
   * @return a copy
   * @throws IllegalArgumentException if it can't be sent
   */
  public ArxivResponse header(String name, String value) {
    return new ArxivResponse(answer.header(name, value));
  }

  ScriptedResponse to(ArxivRequest request) {
    Optional<String> known = request.header("If-None-Match");
    return answer.to(known);
  }
}
