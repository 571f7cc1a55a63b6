package io.github.arxivbot.state;

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
public final class Delivered {

  private final TreeMap<LocalDate, OneDigest> digests;
  private final Map<Path, Instant> written;

  Delivered(Map<LocalDate, OneDigest> digests, Map<Path, Instant> written) {
    this.digests = new TreeMap<>(digests);
    this.written = Map.copyOf(written);
  }

  /**
   * A paper in a digest. It holds the identifier as text: a year's papers are read at every run,
   * and nearly none is looked at but for its number.
   *
   * @param text the identifier, with the version that was delivered
   * @param announced the day of the announcement that it came with
   */
  public record Entry(String text, LocalDate announced) {

    /**
     * Refuses null.
     *
     * @param text the identifier, with the version that was delivered
     * @param announced the day of the announcement that it came with
     */
    public Entry {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(announced, "announced");
    }

    /**
     * Makes an entry.
     *
     * @param id the paper, with the version that is delivered
     * @param announced the day of the announcement that it came with
     * @return the entry
     */
    public static Entry of(ArxivId id, LocalDate announced) {
      return new Entry(id.toString(), announced);
    }

    /**
     * The paper.
     *
     * @return with the version that was delivered
     */
    public ArxivId id() {
      return ArxivId.parse(text);
    }

    private int endOfNumber() {
      int v = text.lastIndexOf('v');
      // solv-int/9901001 has no version.
      return v > 0 && v < text.length() - 1 && Character.isDigit(text.charAt(v + 1))
          ? v
          : text.length();
    }

    private int version() {
      int end = endOfNumber();
      return end == text.length() ? 0 : Integer.parseInt(text, end + 1, text.length(), 10);
    }

    private String number() {
      return text.substring(0, endOfNumber());
    }
  }

  /**
   * What a day's digest holds.
   *
   * @param papers those that it delivers
   * @param updated new versions of papers that other digests delivered
   */
  public record OneDigest(List<Entry> papers, List<Entry> updated) {

    /**
     * Copies.
     *
     * @param papers those that it delivers
     * @param updated new versions of papers that other digests delivered
     */
    public OneDigest {
      papers = List.copyOf(papers);
      updated = List.copyOf(updated);
    }

    Stream<Entry> all() {
      return Stream.concat(papers.stream(), updated.stream());
    }

    OneDigest only(Predicate<Entry> kept) {
      return new OneDigest(
          papers.stream().filter(kept).toList(), updated.stream().filter(kept).toList());
    }
  }

  /**
   * What all digests but one have delivered: the question that is put for every paper of a day.
   * Immutable.
   */
  public static final class Elsewhere {
    private final Map<String, Integer> newestVersion = new HashMap<>();

    private Elsewhere(Stream<OneDigest> others) {
      others
          .flatMap(OneDigest::all)
          .forEach(entry -> newestVersion.merge(entry.number(), entry.version(), Math::max));
    }

    /**
     * Whether another digest delivered a paper, in whatever version.
     *
     * @param id the paper
     * @return whether it did
     */
    public boolean has(ArxivId id) {
      return newestVersion.containsKey(id.number());
    }

    /**
     * Whether another digest delivered an earlier version of a paper, and none this one or a later.
     *
     * @param id the paper
     * @return false where either version is not known
     */
    public boolean hasOnlyEarlierThan(ArxivId id) {
      @Nullable Integer delivered = newestVersion.get(id.number());
      return delivered != null && delivered > 0 && delivered < id.version();
    }
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
   * What the digests of all other days delivered.
   *
   * @param day the day of the digest at hand
   * @return earlier ones and, after the clock was put back, later ones
   */
  public Elsewhere elsewhere(LocalDate day) {
    return new Elsewhere(
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
  public Optional<Instant> written(Path file) {
    return Optional.ofNullable(written.get(file));
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
  public Delivered with(LocalDate day, OneDigest digest, Map<Path, Instant> files, LocalDate keep) {
    TreeMap<LocalDate, OneDigest> days = new TreeMap<>(digests.tailMap(keep, true));
    days.put(day, digest);
    days.values().removeIf(one -> one.all().findAny().isEmpty());
    return new Delivered(days, files);
  }

  /**
   * This memory without a paper.
   *
   * @param id the paper; without a version, every version of it
   * @return a new memory
   */
  public Delivered without(ArxivId id) {
    TreeMap<LocalDate, OneDigest> days = new TreeMap<>();
    digests.forEach((day, digest) -> days.put(day, digest.only(entry -> !isOf(entry.id(), id))));
    days.values().removeIf(one -> one.all().findAny().isEmpty());
    return new Delivered(days, written);
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
  public Delivered without(LocalDate day) {
    TreeMap<LocalDate, OneDigest> days = new TreeMap<>(digests);
    days.remove(day);
    return new Delivered(days, written);
  }

  /**
   * All digests that are remembered.
   *
   * @return by day, the oldest first
   */
  public NavigableMap<LocalDate, OneDigest> digests() {
    return new TreeMap<>(digests);
  }

  Map<Path, Instant> written() {
    return written;
  }
}
