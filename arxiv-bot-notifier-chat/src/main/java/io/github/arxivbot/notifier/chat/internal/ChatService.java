package io.github.arxivbot.notifier.chat.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.spi.notify.Notification;
import io.github.arxivbot.spi.notify.NotificationException.Outcome;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service that takes a message as one POST of JSON; its {@code ChatFactory} names it.
 * Thread-safe.
 */
public interface ChatService {

  /** The result of a call that the service refused. */
  record Refusal(Outcome outcome, String reason, Optional<Duration> retryAfter) {

    /** Returns the refusal that an answer with status 200 states; none if the code is 0. */
    static Optional<Refusal> find(JsonNode code, JsonNode message, List<Integer> temporary) {
      return code.asInt() == 0
          ? Optional.empty()
          : Optional.of(
              new Refusal(
                  temporary.contains(code.asInt()) ? Outcome.TEMPORARY : Outcome.PERMANENT,
                  "error " + code.asText() + ": " + message.asText(),
                  Optional.empty()));
    }
  }

  /** Returns the message within the limits of the service, without secrets. */
  ObjectNode body(Notification notification);

  /** Returns the address, with a signature if the service wants one there. */
  default URI address(String secret, Instant now) {
    return URI.create(secret);
  }

  /** Adds to the body what depends on the time of sending, such as a signature. */
  default void sign(ObjectNode body, Instant now) {}

  /** Returns further headers. */
  default Map<String, String> headers(String body) {
    return Map.of();
  }

  /** Returns the shortest time between two messages that the service accepts. */
  default Duration interval() {
    return Duration.ZERO;
  }

  /** Finds the error in the body of an answer; some services answer 200 with an error. */
  default Optional<Refusal> refusal(int status, JsonNode answer) {
    return Optional.empty();
  }
}
