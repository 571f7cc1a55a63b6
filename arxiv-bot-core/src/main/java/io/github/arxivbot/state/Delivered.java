package io.github.arxivbot.state;

import io.github.arxivbot.model.ArxivId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the digests of one profile have delivered, and when its files were last written. Immutable.
 */
public final class Delivered {

  private final TreeMap<LocalDate, List<ArxivId>> papersByDay;
  private final Map<String, LocalDate> dayByNumber = new HashMap<>();
  private final Map<Path, Instant> written;

  Delivered(Map<LocalDate, List<ArxivId>> papersByDay, Map<Path, Instant> written) {
    this.papersByDay = new TreeMap<>(papersByDay);
    this.written = Map.copyOf(written);
    this.papersByDay.forEach(
        (day, papers) -> papers.forEach(id -> dayByNumber.putIfAbsent(id.number(), day)));
  }

  /**
   * Nothing yet.
   *
   * @return an empty memory
   */
  public static Delivered nothing() {
    return new Delivered(Map.of(), Map.of());
  }

  /**
   * Whether an earlier announcement's digest delivered a paper, in whatever version.
   *
   * @param id the paper
   * @param day the announcement day of the digest at hand
   * @return false where only the digest of that day, or of a later one, has it
   */
  public boolean before(ArxivId id, LocalDate day) {
    LocalDate delivered = dayByNumber.get(id.number());
    return delivered != null && delivered.isBefore(day);
  }

  /**
   * When a file was last written with content of its own.
   *
   * @param file the output
   * @return nothing where it never was
   */
  public Optional<Instant> written(Path file) {
    return Optional.ofNullable(written.get(file));
  }

  /**
   * This memory after one more digest. A second digest of a day takes the place of the first.
   *
   * @param day the announcement day
   * @param papers what the digest delivers
   * @param files when each of its files was last written with content of its own
   * @param keep the earliest day that is still remembered
   * @return a new memory
   */
  public Delivered with(
      LocalDate day, List<ArxivId> papers, Map<Path, Instant> files, LocalDate keep) {
    Objects.requireNonNull(papers, "papers");
    TreeMap<LocalDate, List<ArxivId>> days = new TreeMap<>(papersByDay.tailMap(keep, true));
    days.put(day, List.copyOf(papers));
    if (papers.isEmpty()) {
      days.remove(day);
    }
    return new Delivered(days, files);
  }

  Map<LocalDate, List<ArxivId>> papersByDay() {
    return papersByDay;
  }

  Map<Path, Instant> written() {
    return written;
  }
}
