package io.github.arxivbot.testkit.server;

import com.sun.net.httpserver.HttpExchange;
import io.github.arxivbot.internal.text.SafeText;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** A scripted response with its failures. Immutable. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ScriptedResponse(
    Manner manner,
    int status,
    List<Map.Entry<String, String>> headers,
    byte[] body,
    Duration delay,
    Duration pause) {

  enum Manner {
    WHOLE,
    CUT,
    RESET
  }

  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern VALUE = Pattern.compile("[^\\p{Cntrl}]*");
  private static final byte[] NOTHING = {};

  ScriptedResponse {
    headers = List.copyOf(headers);
  }

  static ScriptedResponse of(int status) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("status: expected 200 to 599, found " + status);
    }
    return new ScriptedResponse(
        Manner.WHOLE, status, List.of(), NOTHING, Duration.ZERO, Duration.ZERO);
  }

  /** Returns a copy with headers, given as alternating names and values. */
  ScriptedResponse headers(String... namesAndValues) {
    if (namesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException("headers: expected names and values in turn");
    }
    ScriptedResponse answer = this;
    for (int i = 0; i < namesAndValues.length; i += 2) {
      answer = answer.header(namesAndValues[i], namesAndValues[i + 1]);
    }
    return answer;
  }

  /** Returns a copy with a header, which replaces one of the same name. */
  ScriptedResponse header(String name, String value) {
    List<Map.Entry<String, String>> more = new ArrayList<>(headers);
    more.removeIf(header -> header.getKey().equalsIgnoreCase(name));
    more.add(checked(name, value));
    return headers(more);
  }

  ScriptedResponse headers(List<Map.Entry<String, String>> all) {
    return new ScriptedResponse(manner, status, all, body, delay, pause);
  }

  /** Checks that a header is valid. */
  static Map.Entry<String, String> checked(String name, String value) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a header cannot be sent: " + SafeText.quote(name + ": " + value));
    }
    return Map.entry(name, value);
  }

  ScriptedResponse body(byte[] bytes) {
    return new ScriptedResponse(manner, status, headers, bytes.clone(), delay, pause);
  }

  ScriptedResponse after(Duration time) {
    return new ScriptedResponse(manner, status, headers, body, notNegative(time), pause);
  }

  /** The first half of the body, a pause, then the rest. */
  ScriptedResponse stalled(Duration time) {
    return new ScriptedResponse(manner, status, headers, body, delay, notNegative(time));
  }

  /** The first half of the body, although the whole body is promised. */
  ScriptedResponse cut() {
    return new ScriptedResponse(Manner.CUT, status, headers, body, delay, pause);
  }

  ScriptedResponse reset() {
    return new ScriptedResponse(Manner.RESET, status, headers, body, delay, pause);
  }

  private static Duration notNegative(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("expected a time of zero or more, found " + time);
    }
    return time;
  }

  /** Returns a 304 if the client's ETag matches, and this response otherwise. */
  ScriptedResponse to(Optional<String> ifNoneMatch) {
    boolean known = status == 200 && ifNoneMatch.isPresent() && ifNoneMatch.equals(header("ETag"));
    return known
        ? new ScriptedResponse(manner, 304, headers, NOTHING, delay, pause).without("Content-Type")
        : this;
  }

  private ScriptedResponse without(String name) {
    return headers(
        headers.stream().filter(header -> !header.getKey().equalsIgnoreCase(name)).toList());
  }

  private Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  void send(HttpExchange exchange) throws IOException, InterruptedException {
    Thread.sleep(delay.toMillis());
    if (manner == Manner.RESET) {
      return; // closing an exchange without a response closes the connection
    }
    headers.forEach(
        header -> exchange.getResponseHeaders().add(header.getKey(), header.getValue()));
    boolean bodyFollows = body.length > 0 && !exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, bodyFollows ? body.length : -1);
    if (bodyFollows) {
      write(exchange.getResponseBody());
    }
  }

  private void write(OutputStream out) throws IOException, InterruptedException {
    boolean atOnce = manner == Manner.WHOLE && pause.isZero();
    int first = atOnce ? body.length : body.length / 2;
    out.write(body, 0, first);
    out.flush();
    Thread.sleep(pause.toMillis());
    if (manner == Manner.WHOLE) {
      out.write(body, first, body.length - first);
    }
  }
}
