package io.github.arxivbot.spi;

import java.util.List;
import java.util.Objects;

/** What a {@link Fetcher} is asked for. Immutable. */
public final class FetchRequest {

  private final List<String> categories;

  private FetchRequest(List<String> categories) {
    this.categories = List.copyOf(categories);
  }

  /**
   * Asks for the newest announcement of some categories.
   *
   * @param categories arXiv's names, in the order in which batches are wanted; a joined request
   *     such as {@code cs.AI+cs.CL} is one element
   * @return the request
   */
  public static FetchRequest of(List<String> categories) {
    return new FetchRequest(Objects.requireNonNull(categories, "categories"));
  }

  /**
   * The categories.
   *
   * @return in the order in which batches are wanted
   */
  public List<String> categories() {
    return categories;
  }
}
