package io.github.arxivbot.scorer.liked.internal.examples;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.scorer.liked.internal.text.PaperTerms;
import java.util.List;
import java.util.Optional;

/**
 * An example paper.
 *
 * @param id its identifier without a version; empty if it is unknown
 * @param title its title; empty if it is unknown
 * @param abstractText its abstract; empty if it is unknown
 * @param categories its categories; empty if they are unknown
 */
public record Example(
    Optional<? extends PaperId> id, String title, String abstractText, List<String> categories) {

  /** Removes the version. */
  public Example {
    id = id.map(PaperId::withoutVersion);
    categories = List.copyOf(categories);
  }

  /** Returns an example of which only the identifier is known. */
  public static Example of(PaperId id) {
    return new Example(Optional.of(id), "", "", List.of());
  }

  /** Returns a paper as an example. */
  public static Example of(Paper paper) {
    return new Example(
        Optional.of(paper.id()), paper.title(), paper.abstractText(), paper.categories());
  }

  /** Tests whether the abstract must be found by the identifier. */
  public boolean isIncomplete() {
    return id.isPresent() && abstractText.isEmpty();
  }

  /** Tests whether there is a text to learn from. */
  public boolean hasText() {
    return !title.isEmpty() || !abstractText.isEmpty();
  }

  /** Returns the terms of the texts. */
  public PaperTerms terms() {
    return PaperTerms.of(title, abstractText, categories);
  }
}
