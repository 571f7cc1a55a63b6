package io.github.arxivbot.feedserver;

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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps {@link Attempts}. Losing it costs one needless attempt, so a bad file counts for none. */
final class AttemptsFile {

  private static final Logger LOG = LoggerFactory.getLogger(AttemptsFile.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FORMAT = 1;

  private final Path file;

  AttemptsFile(Path file) {
    this.file = file;
  }

  Attempts read() {
    try {
      JsonNode kept = JSON.readTree(Files.readAllBytes(file));
      if (kept.path("format").asInt() != FORMAT) {
        throw new IOException("expected format " + FORMAT);
      }
      return new Attempts(
          value(kept, "last", Instant::parse),
          value(kept, "last_good", Instant::parse),
          value(kept, "settled", LocalDate::parse),
          value(kept, "day", LocalDate::parse),
          kept.path("tries").asInt());
    } catch (NoSuchFileException e) {
      return Attempts.none();
    } catch (IOException | DateTimeException e) {
      LOG.warn("{} can't be read, and is begun anew: {}", file, e.toString());
      return Attempts.none();
    }
  }

  void write(Attempts attempts) {
    ObjectNode kept = JSON.createObjectNode().put("format", FORMAT);
    put(kept, "last", attempts.last());
    put(kept, "last_good", attempts.lastGood());
    put(kept, "settled", attempts.settled());
    put(kept, "day", attempts.day());
    kept.put("tries", attempts.tries());
    Path beside = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(beside, kept.toPrettyString() + "\n");
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.warn("{} can't be written: {}", file, e.toString());
    }
  }

  private static <T> @Nullable T value(JsonNode kept, String key, Function<String, T> parser) {
    String text = kept.path(key).asText("");
    return text.isEmpty() ? null : parser.apply(text);
  }

  private static void put(ObjectNode kept, String key, Optional<?> value) {
    value.ifPresent(it -> kept.put(key, it.toString()));
  }
}
