package io.github.arxivbot.feedserver;

import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;

/** What stands in the head of answers. */
final class Headers {

  /** In every answer, whoever gives it. */
  static final Map<String, String> EVERYWHERE =
      Map.of("X-Content-Type-Options", "nosniff", "Referrer-Policy", "no-referrer");

  static final String TEXT = "text/plain; charset=utf-8";

  /** Seconds after which one who was sent away may come again. */
  static final String SOON = "10";

  private Headers() {}

  /** All that is said of what went wrong: nothing of it comes from the request. */
  static String line(int code) {
    return code + " " + HttpStatus.getMessage(code) + "\n";
  }
}
