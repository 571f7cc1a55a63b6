package io.github.arxivbot.scorer.liked.internal.examples;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.scorer.liked.internal.text.PaperTerms;
import java.util.List;
import java.util.Optional;

/** An example paper. What is not known of it is empty. */
public record ExamplePaper(
    Optional<? extends PaperId> id, String title, String abstractText, List<String> categories) {

  /** Removes the version. */
  public ExamplePaper {
    id = id.map(PaperId::withoutVersion);
    categories = List.copyOf(categories);
  }

  /** Returns an example of which only the identifier is known. */
  public static ExamplePaper of(PaperId id) {
    return new ExamplePaper(Optional.of(id), "", "", List.of());
  }

  public static ExamplePaper of(Paper paper) {
    return new ExamplePaper(
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

  public PaperTerms terms() {
    return PaperTerms.of(title, abstractText, categories);
  }
}
