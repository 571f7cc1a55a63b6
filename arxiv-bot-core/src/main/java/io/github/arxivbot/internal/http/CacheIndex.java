package io.github.arxivbot.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.arxivbot.spi.StateStore;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * On which day each kept page was last of use. A store can't be asked what it holds, so this list
 * is kept beside the pages: a line each, day and address.
 */
final class CacheIndex {

  /** A page not used for so long belongs to a category that nobody asks for any more. */
  static final int DAYS = 30;

  /** No address: those have a colon. */
  static final String KEY = "last-use";

  private static final Logger LOG = LoggerFactory.getLogger(CacheIndex.class);

  private final StateStore store;
  private final Clock clock;
  private final Map<String, LocalDate> days;

  private CacheIndex(StateStore store, Clock clock, Map<String, LocalDate> days) {
    this.store = store;
    this.clock = clock;
    this.days = days;
  }

  /** Reads the list, and lets go of what was not used for {@link #DAYS}. */
  static CacheIndex read(StateStore store, Clock clock) throws IOException {
    CacheIndex lastUse = new CacheIndex(store, clock, new TreeMap<>(lines(store)));
    lastUse.letGo();
    return lastUse;
  }

  void note(String key) throws IOException {
    if (!today().equals(days.put(key, today()))) {
      write();
    }
  }

  void forget(String key) throws IOException {
    if (days.remove(key) != null) {
      write();
    }
  }

  private void letGo() throws IOException {
    LocalDate oldest = today().minusDays(DAYS);
    List<String> gone =
        days.keySet().stream()
            .filter(key -> oldest.isAfter(days.getOrDefault(key, oldest)))
            .toList();
    for (String key : gone) {
      store.remove(key);
      days.remove(key);
    }
    if (!gone.isEmpty()) {
      write();
    }
  }

  private void write() throws IOException {
    String text =
        days.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey() + "\n")
            .collect(Collectors.joining());
    store.put(KEY, text.getBytes(UTF_8));
  }

  private static Map<String, LocalDate> lines(StateStore store) {
    Map<String, LocalDate> days = new TreeMap<>();
    try {
      String text = new String(store.get(KEY).orElse(new byte[0]), UTF_8);
      for (String line : text.lines().toList()) {
        String[] parts = line.split(" ", 2);
        days.put(parts[1], LocalDate.parse(parts[0]));
      }
    } catch (IOException | DateTimeException | ArrayIndexOutOfBoundsException e) {
      LOG.warn("the list of kept pages can't be read; it starts anew", e);
    }
    return days;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
