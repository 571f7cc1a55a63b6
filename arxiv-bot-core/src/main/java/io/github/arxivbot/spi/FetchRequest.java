package io.github.arxivbot.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The categories and days that a {@link Fetcher} reads. Immutable.
 *
 * <pre>{@code
 * FetchRequest.of(List.of("cs.LG")); // the newest announcement
 * FetchRequest.of(List.of("cs.LG")).days(monday, friday); // the announcements of these days
 * }</pre>
 */
public final class FetchRequest {

  private final List<String> categories;
  private final @Nullable LocalDate from;
  private final @Nullable LocalDate to;

  private FetchRequest(List<String> categories, @Nullable LocalDate from, @Nullable LocalDate to) {
    this.categories = List.copyOf(categories);
    this.from = from;
    this.to = to;
  }

  /**
   * Returns a request for the newest announcement of some categories; for a source that is a file,
   * for all papers in it.
   *
   * @param categories arXiv's names, in the order in which batches are expected; a joined request
   *     such as {@code cs.AI+cs.CL} is one element
   * @return the request
   */
  public static FetchRequest of(List<String> categories) {
    return new FetchRequest(Objects.requireNonNull(categories, "categories"), null, null);
  }

  /**
   * Returns this request for the announcements of some days, Eastern time. Only fetchers that
   * {@linkplain Fetcher#reachesBack() reach back} support it.
   *
   * @param first the first day
   * @param last the last day, inclusive
   * @return a new request
   * @throws IllegalArgumentException if {@code last} is before {@code first}
   */
  public FetchRequest days(LocalDate first, LocalDate last) {
    Objects.requireNonNull(first, "first");
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "days: expected a last day from " + first + " on, found " + last);
    }
    return new FetchRequest(categories, first, last);
  }

  /** {@return the categories, in the order in which batches are expected} */
  public List<String> categories() {
    return categories;
  }

  /**
   * {@return the first requested announcement day, Eastern time; empty for the newest announcement}
   */
  public Optional<LocalDate> from() {
    return Optional.ofNullable(from);
  }

  /** {@return the last requested announcement day, Eastern time; present if {@link #from()} is} */
  public Optional<LocalDate> to() {
    return Optional.ofNullable(to);
  }
}
