package io.github.arxivbot.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Fetcher} is asked for. Immutable.
 *
 * <pre>{@code
 * FetchRequest.of(List.of("cs.LG")); // what the source has of itself: a feed's newest announcement
 * FetchRequest.of(List.of("cs.LG")).days(monday, friday); // what was announced on those days
 * }</pre>
 */
public final class FetchRequest {

  private final List<String> categories;
  private final @Nullable LocalDate from;
  private final @Nullable LocalDate to;

  private FetchRequest(
      List<String> categories,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    this.categories = List.copyOf(categories);
    this.from = from;
    this.to = to;
  }

  /**
   * Asks for the newest announcement of some categories; of a file, for all that it holds of them.
   *
   * @param categories arXiv's names, in the order in which batches are wanted; a joined request
   *     such as {@code cs.AI+cs.CL} is one element
   * @return the request
   */
  public static FetchRequest of(List<String> categories) {
    return new FetchRequest(Objects.requireNonNull(categories, "categories"), null, null);
  }

  /**
   * This request for what was announced on some days, Eastern time. Only a fetcher that {@linkplain
   * Fetcher#reachesBack() reaches back} understands it.
   *
   * @param first the first day
   * @param last the last day, included
   * @return a new request
   * @throws IllegalArgumentException if the last day is before the first
   */
  public FetchRequest days(LocalDate first, LocalDate last) {
    Objects.requireNonNull(first, "first");
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "days: expected a last day from " + first + " on, found " + last);
    }
    return new FetchRequest(categories, first, last);
  }

  /**
   * The categories.
   *
   * @return in the order in which batches are wanted
   */
  public List<String> categories() {
    return categories;
  }

  /**
   * The first announcement day that is wanted, Eastern time.
   *
   * @return nothing where the newest announcement is asked for
   */
  public Optional<LocalDate> from() {
    return Optional.ofNullable(from);
  }

  /**
   * The last announcement day that is wanted, Eastern time.
   *
   * @return there if {@link #from()} is
   */
  public Optional<LocalDate> to() {
    return Optional.ofNullable(to);
  }
}
