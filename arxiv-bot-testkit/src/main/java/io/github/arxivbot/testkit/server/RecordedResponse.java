package io.github.arxivbot.testkit.server;

import io.github.arxivbot.internal.text.SafeText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses a response that {@code curl -i} wrote. For one file. */
final class RecordedResponse {

  private static final Pattern STATUS = Pattern.compile("HTTP/[0-9.]+ ([1-5][0-9]{2})(?: .*)?");

  /** Headers about the connection, or about an encoding that curl has already decoded. */
  private static final Set<String> DROPPED =
      Set.of(
          "connection",
          "content-length",
          "keep-alive",
          "proxy-authenticate",
          "proxy-connection",
          "set-cookie", // belongs to the session of the recording
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private final Path file;
  private final byte[] bytes;
  private final boolean bodyFollows;
  private final List<Map.Entry<String, String>> headers = new ArrayList<>();
  private int status;
  private int position;
  private int line;

  private RecordedResponse(Path file, boolean bodyFollows) {
    this.file = file;
    this.bytes = bytes(file);
    this.bodyFollows = bodyFollows;
  }

  /** Parses status line, headers, an empty line and the body. */
  static ScriptedResponse read(Path file) {
    RecordedResponse answer = new RecordedResponse(file, true);
    answer.readHeads();
    return answer.with(Arrays.copyOfRange(answer.bytes, answer.position, answer.bytes.length));
  }

  /** Parses status line and headers from one file, and the body from another. */
  static ScriptedResponse read(Path headers, Path body) {
    RecordedResponse answer = new RecordedResponse(headers, false);
    answer.readHeads();
    return answer.with(bytes(body));
  }

  /**
   * Parses the heads; each replaces the one before (an interim response, that of a proxy, a
   * redirect).
   */
  private void readHeads() {
    do {
      headers.clear();
      readStatus();
      readHeaders();
    } while (status < 200 || isAnotherHeadNext());
  }

  private void readStatus() {
    String found = next();
    if (found == null || !STATUS.matcher(found).matches()) {
      throw unexpected("a status line such as \"HTTP/1.1 200 OK\", as curl -i writes it", found);
    }
    status = Integer.parseInt(found.split(" ", 3)[1]);
  }

  private void readHeaders() {
    String found = next();
    while (found != null && !found.isEmpty()) {
      int colon = found.indexOf(':');
      try {
        headers.add(
            ScriptedResponse.checked(
                found.substring(0, Math.max(0, colon)), found.substring(colon + 1).strip()));
      } catch (IllegalArgumentException e) {
        throw unexpected("a header such as \"Content-Type: text/xml\"", found);
      }
      found = next();
    }
    if (found == null && bodyFollows) {
      throw unexpected("an empty line behind the headers", null);
    }
  }

  private ScriptedResponse with(byte[] body) {
    boolean packed = body.length > 1 && body[0] == 0x1f && body[1] == (byte) 0x8b;
    headers.removeIf(
        header -> {
          String name = header.getKey().toLowerCase(Locale.ROOT);
          return DROPPED.contains(name) || (name.equals("content-encoding") && !packed);
        });
    return ScriptedResponse.of(status).headers(headers).body(body);
  }

  private boolean isAnotherHeadNext() {
    int place = position;
    int number = line;
    String following = next();
    position = place;
    line = number;
    return following != null && STATUS.matcher(following).matches();
  }

  /** Returns the next line without its line end, or null after the last one. */
  private @Nullable String next() {
    line++;
    if (position == bytes.length) {
      return null;
    }
    int end = position;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    String text = new String(bytes, position, end - position, StandardCharsets.ISO_8859_1);
    position = Math.min(bytes.length, end + 1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  private IllegalArgumentException unexpected(String expected, @Nullable String found) {
    String shown = found == null ? "the end of the file" : SafeText.quote(found);
    return new IllegalArgumentException(
        file + ", line " + line + ": expected " + expected + ", found " + shown);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }
}
