package io.github.arxivbot.feedserver.refresh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outcome of past refreshes. It is kept in a file, so that a server that restarts often does
 * not send requests to arXiv each time. A lost file costs one needless refresh, so its errors are
 * only logged.
 *
 * @param lastAttempt the start of the last refresh
 * @param settledDay the newest announcement that needs no further refresh
 * @param attemptedDay the announcement that the last refresh was for
 */
record RefreshHistory(
    Optional<Instant> lastAttempt,
    Optional<Instant> lastSuccess,
    Optional<LocalDate> settledDay,
    Optional<LocalDate> attemptedDay,
    int attempts) {

  static final RefreshHistory EMPTY =
      new RefreshHistory(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0);

  private static final Logger LOG = LoggerFactory.getLogger(RefreshHistory.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FORMAT = 1;

  /** Returns the history after another refresh. */
  RefreshHistory with(Instant start, LocalDate day, RefreshOutcome outcome) {
    return new RefreshHistory(
        Optional.of(start),
        outcome != RefreshOutcome.FAILED ? Optional.of(start) : lastSuccess,
        outcome == RefreshOutcome.COMPLETE ? Optional.of(day) : settledDay,
        Optional.of(day),
        attemptedDay.equals(Optional.of(day)) ? attempts + 1 : 1);
  }

  boolean isLastSuccessful() {
    return lastAttempt.isPresent() && lastAttempt.equals(lastSuccess);
  }

  static RefreshHistory read(Path file) {
    try {
      JsonNode json = JSON.readTree(Files.readAllBytes(file));
      if (json.path("format").asInt() != FORMAT) {
        throw new IOException("expected format " + FORMAT);
      }
      return new RefreshHistory(
          value(json, "last", Instant::parse),
          value(json, "last_good", Instant::parse),
          value(json, "settled", LocalDate::parse),
          value(json, "day", LocalDate::parse),
          json.path("tries").asInt());
    } catch (NoSuchFileException e) {
      return EMPTY;
    } catch (IOException | DateTimeException e) {
      LOG.warn("cannot read {}, starting with an empty history: {}", file, e.toString());
      return EMPTY;
    }
  }

  void write(Path file) {
    ObjectNode json = JSON.createObjectNode().put("format", FORMAT);
    put(json, "last", lastAttempt);
    put(json, "last_good", lastSuccess);
    put(json, "settled", settledDay);
    put(json, "day", attemptedDay);
    json.put("tries", attempts);
    Path temp = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      Files.writeString(temp, json.toPrettyString() + "\n");
      Files.move(temp, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.warn("cannot write {}: {}", file, e.toString());
    }
  }

  private static <T> Optional<T> value(JsonNode json, String key, Function<String, T> parser) {
    return Optional.of(json.path(key).asText("")).filter(text -> !text.isEmpty()).map(parser);
  }

  private static void put(ObjectNode json, String key, Optional<?> value) {
    value.ifPresent(present -> json.put(key, present.toString()));
  }
}
