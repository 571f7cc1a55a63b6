package io.github.arxivbot.internal.state;

import io.github.arxivbot.model.ArxivId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the digests of one profile have delivered, and when its files were last written. Immutable.
 */
public final class DeliveryLog {

  private final TreeMap<LocalDate, DayDeliveries> digests;
  private final Map<Path, Instant> lastWritten;

  DeliveryLog(Map<LocalDate, DayDeliveries> digests, Map<Path, Instant> written) {
    this.digests = new TreeMap<>(digests);
    this.lastWritten = Map.copyOf(written);
  }

  /**
   * A paper in a digest. It holds the identifier as text: a year's papers are read at every run,
   * and nearly none is looked at but for its number.
   *
   * @param idText the identifier, with the version that was delivered
   * @param announced the day of the announcement that it came with
   */
  public record Delivery(String idText, LocalDate announced) {

    /**
     * Refuses null.
     *
     * @param idText the identifier, with the version that was delivered
     * @param announced the day of the announcement that it came with
     */
    public Delivery {
      Objects.requireNonNull(idText, "text");
      Objects.requireNonNull(announced, "announced");
    }

    /**
     * Makes an entry.
     *
     * @param id the paper, with the version that is delivered
     * @param announced the day of the announcement that it came with
     * @return the entry
     */
    public static Delivery of(ArxivId id, LocalDate announced) {
      return new Delivery(id.toString(), announced);
    }

    /**
     * The paper.
     *
     * @return with the version that was delivered
     */
    public ArxivId id() {
      return ArxivId.parse(idText);
    }

    private int endOfNumber() {
      int v = idText.lastIndexOf('v');
      // solv-int/9901001 has no version.
      return v > 0 && v < idText.length() - 1 && Character.isDigit(idText.charAt(v + 1))
          ? v
          : idText.length();
    }

    private int version() {
      int end = endOfNumber();
      return end == idText.length() ? 0 : Integer.parseInt(idText, end + 1, idText.length(), 10);
    }

    private String number() {
      return idText.substring(0, endOfNumber());
    }
  }

  /**
   * What a day's digest holds.
   *
   * @param papers those that it delivers
   * @param updated new versions of papers that other digests delivered
   */
  public record DayDeliveries(List<Delivery> papers, List<Delivery> updated) {

    /**
     * Copies.
     *
     * @param papers those that it delivers
     * @param updated new versions of papers that other digests delivered
     */
    public DayDeliveries {
      papers = List.copyOf(papers);
      updated = List.copyOf(updated);
    }

    Stream<Delivery> all() {
      return Stream.concat(papers.stream(), updated.stream());
    }

    DayDeliveries only(Predicate<Delivery> kept) {
      return new DayDeliveries(
          papers.stream().filter(kept).toList(), updated.stream().filter(kept).toList());
    }
  }

  /**
   * What all digests but one have delivered: the question that is put for every paper of a day.
   * Immutable.
   */
  public static final class OtherDays {
    private final Map<String, Integer> newestVersion = new HashMap<>();

    private OtherDays(Stream<DayDeliveries> others) {
      others
          .flatMap(DayDeliveries::all)
          .forEach(entry -> newestVersion.merge(entry.number(), entry.version(), Math::max));
    }

    /**
     * Whether another digest delivered a paper, in whatever version.
     *
     * @param id the paper
     * @return whether it did
     */
    public boolean contains(ArxivId id) {
      return newestVersion.containsKey(id.number());
    }

    /**
     * Whether another digest delivered an earlier version of a paper, and none this one or a later.
     *
     * @param id the paper
     * @return false where either version is not known
     */
    public boolean hasOnlyOlderVersion(ArxivId id) {
      @Nullable Integer delivered = newestVersion.get(id.number());
      return delivered != null && delivered > 0 && delivered < id.version();
    }
  }

  /**
   * Nothing yet.
   *
   * @return an empty memory
   */
  public static DeliveryLog empty() {
    return new DeliveryLog(Map.of(), Map.of());
  }

  /**
   * What the digests of all other days delivered.
   *
   * @param day the day of the digest at hand
   * @return earlier ones and, after the clock was put back, later ones
   */
  public OtherDays otherDays(LocalDate day) {
    return new OtherDays(
        digests.entrySet().stream()
            .filter(digest -> !digest.getKey().equals(day))
            .map(Map.Entry::getValue));
  }

  /**
   * When a file was last written with content of its own.
   *
   * @param file the output
   * @return nothing where it never was
   */
  public Optional<Instant> lastWritten(Path file) {
    return Optional.ofNullable(lastWritten.get(file));
  }

  /**
   * This memory after one more digest. A second digest of a day takes the place of the first.
   *
   * @param day the announcement day
   * @param digest what it holds
   * @param files when each of its files was last written with content of its own
   * @param keep the earliest day that is still remembered
   * @return a new memory
   */
  public DeliveryLog with(LocalDate day, DayDeliveries digest, Map<Path, Instant> files, LocalDate keep) {
    TreeMap<LocalDate, DayDeliveries> days = new TreeMap<>(digests.tailMap(keep, true));
    days.put(day, digest);
    days.values().removeIf(one -> one.all().findAny().isEmpty());
    return new DeliveryLog(days, files);
  }

  /**
   * This memory without a paper.
   *
   * @param id the paper; without a version, every version of it
   * @return a new memory
   */
  public DeliveryLog without(ArxivId id) {
    TreeMap<LocalDate, DayDeliveries> days = new TreeMap<>();
    digests.forEach((day, digest) -> days.put(day, digest.only(entry -> !isOf(entry.id(), id))));
    days.values().removeIf(one -> one.all().findAny().isEmpty());
    return new DeliveryLog(days, lastWritten);
  }

  /** Whether an identifier is the other one, or a version of it. */
  static boolean isOf(ArxivId id, ArxivId other) {
    return other.hasVersion() ? id.equals(other) : id.number().equals(other.number());
  }

  /**
   * This memory without a day's digest.
   *
   * @param day the digest's day
   * @return a new memory
   */
  public DeliveryLog without(LocalDate day) {
    TreeMap<LocalDate, DayDeliveries> days = new TreeMap<>(digests);
    days.remove(day);
    return new DeliveryLog(days, lastWritten);
  }

  /**
   * All digests that are remembered.
   *
   * @return by day, the oldest first
   */
  public NavigableMap<LocalDate, DayDeliveries> digests() {
    return new TreeMap<>(digests);
  }

  Map<Path, Instant> lastWritten() {
    return lastWritten;
  }
}
