package io.github.arxivbot.internal.state;

import io.github.arxivbot.model.PaperId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The papers that the digests of one profile delivered, and its files by time. Immutable. */
public final class DeliveredPapers {

  private final TreeMap<LocalDate, DayDeliveries> digests;
  private final Map<Path, Instant> lastWritten;

  DeliveredPapers(Map<LocalDate, DayDeliveries> digests, Map<Path, Instant> lastWritten) {
    this.digests = new TreeMap<>(digests);
    this.lastWritten = Map.copyOf(lastWritten);
  }

  /**
   * A paper in a digest. It holds the identifier as text, because a year of papers is read at every
   * run and only their numbers are compared.
   *
   * @param idText the identifier, with the delivered version
   * @param announced the day of its announcement
   */
  public record Delivery(String idText, LocalDate announced) {

    public static Delivery of(PaperId id, LocalDate announced) {
      return new Delivery(id.toString(), announced);
    }

    /** Parses the identifier. */
    public PaperId id() {
      return PaperId.parse(idText);
    }

    private int numberEnd() {
      int digits = idText.length();
      while (digits > 0 && Character.isDigit(idText.charAt(digits - 1))) {
        digits--;
      }
      // solv-int/9901001 has no version, and neither has doi:10.31219/osf.io/abcde_v2.
      boolean hasVersion =
          digits > 1
              && digits < idText.length()
              && idText.charAt(digits - 1) == 'v'
              && idText.charAt(digits - 2) != '_';
      return hasVersion ? digits - 1 : idText.length();
    }

    private int version() {
      int end = numberEnd();
      return end == idText.length() ? 0 : Integer.parseInt(idText, end + 1, idText.length(), 10);
    }

    private String number() {
      return idText.substring(0, numberEnd());
    }
  }

  /**
   * The content of one digest.
   *
   * @param papers the delivered papers
   * @param updated new versions of papers that other digests delivered
   */
  public record DayDeliveries(List<Delivery> papers, List<Delivery> updated) {

    public DayDeliveries {
      papers = List.copyOf(papers);
      updated = List.copyOf(updated);
    }

    Stream<Delivery> all() {
      return Stream.concat(papers.stream(), updated.stream());
    }

    boolean isEmpty() {
      return papers.isEmpty() && updated.isEmpty();
    }

    DayDeliveries filter(Predicate<Delivery> condition) {
      return new DayDeliveries(
          papers.stream().filter(condition).toList(), updated.stream().filter(condition).toList());
    }
  }

  /** The papers that all digests except that of one day delivered. Immutable. */
  public static final class OtherDays {
    private final Map<String, Integer> newestVersions = new HashMap<>();

    private OtherDays(Stream<DayDeliveries> digests) {
      digests
          .flatMap(DayDeliveries::all)
          .forEach(paper -> newestVersions.merge(paper.number(), paper.version(), Math::max));
    }

    /** Tests whether any version of a paper was delivered. */
    public boolean contains(PaperId id) {
      return newestVersions.containsKey(id.unversioned());
    }

    /** Tests whether only older versions were delivered; false if a version is unknown. */
    public boolean hasOnlyOlderVersion(PaperId id) {
      int delivered = newestVersions.getOrDefault(id.unversioned(), 0);
      return delivered > 0 && delivered < id.version();
    }
  }

  public static DeliveredPapers empty() {
    return new DeliveredPapers(Map.of(), Map.of());
  }

  /** Returns what the digests of all days except this one have delivered. */
  public OtherDays otherDays(LocalDate day) {
    return new OtherDays(
        digests.entrySet().stream()
            .filter(digest -> !digest.getKey().equals(day))
            .map(Map.Entry::getValue));
  }

  /** Returns when the content of an output has last changed; empty if it was never written. */
  public Optional<Instant> lastWritten(Path file) {
    return Optional.ofNullable(lastWritten.get(file));
  }

  /** Adds or replaces the digest of a day, and removes all days before the oldest to keep. */
  public DeliveredPapers with(
      LocalDate day, DayDeliveries digest, Map<Path, Instant> written, LocalDate oldest) {
    Map<LocalDate, DayDeliveries> days = new TreeMap<>(digests.tailMap(oldest, true));
    days.put(day, digest);
    return withoutEmptyDays(days, written);
  }

  /** Replaces the times at which outputs have last changed; other outputs keep theirs. */
  public DeliveredPapers with(Map<Path, Instant> written) {
    Map<Path, Instant> all = new HashMap<>(lastWritten);
    all.putAll(written);
    return new DeliveredPapers(digests, all);
  }

  /** Removes a paper, in all versions if the identifier has none. */
  DeliveredPapers without(PaperId id) {
    Map<LocalDate, DayDeliveries> days = new TreeMap<>(digests);
    days.replaceAll((day, digest) -> digest.filter(paper -> !matches(paper.id(), id)));
    return withoutEmptyDays(days, lastWritten);
  }

  DeliveredPapers without(LocalDate day) {
    Map<LocalDate, DayDeliveries> days = new TreeMap<>(digests);
    days.remove(day);
    return new DeliveredPapers(days, lastWritten);
  }

  private static DeliveredPapers withoutEmptyDays(
      Map<LocalDate, DayDeliveries> days, Map<Path, Instant> written) {
    days.values().removeIf(DayDeliveries::isEmpty);
    return new DeliveredPapers(days, written);
  }

  /** Tests whether an identifier equals the other one, or is a version of it. */
  static boolean matches(PaperId id, PaperId other) {
    return other.hasVersion() ? id.equals(other) : id.unversioned().equals(other.unversioned());
  }

  /** Returns all digests by day, oldest first. */
  public NavigableMap<LocalDate, DayDeliveries> digests() {
    return new TreeMap<>(digests);
  }

  Map<Path, Instant> lastWritten() {
    return lastWritten;
  }
}
