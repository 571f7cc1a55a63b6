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
 * Stores the {@link RefreshHistory}. A lost file costs one needless refresh, so errors are logged.
 */
final class RefreshHistoryFile {

  private static final Logger LOG = LoggerFactory.getLogger(RefreshHistoryFile.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FORMAT = 1;

  private final Path file;

  RefreshHistoryFile(Path file) {
    this.file = file;
  }

  RefreshHistory read() {
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
      return RefreshHistory.EMPTY;
    } catch (IOException | DateTimeException e) {
      LOG.warn("cannot read {}, starting with an empty history: {}", file, e.toString());
      return RefreshHistory.EMPTY;
    }
  }

  void write(RefreshHistory history) {
    ObjectNode json = JSON.createObjectNode().put("format", FORMAT);
    put(json, "last", history.lastAttempt());
    put(json, "last_good", history.lastSuccess());
    put(json, "settled", history.settledDay());
    put(json, "day", history.attemptedDay());
    json.put("tries", history.attempts());
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
