package io.github.arxivbot.scoring;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.scoring.internal.Hits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A paper that was read: what was found in it, and what else there is to look at. One thread's. */
final class Reading {

  private final Paper paper;
  private final Hits hits;
  private final @Nullable Hits comments;
  private @Nullable String text;
  private @Nullable List<List<String>> authors;

  Reading(Paper paper, Hits hits, @Nullable Hits comments) {
    this.paper = paper;
    this.hits = hits;
    this.comments = comments;
  }

  Paper paper() {
    return paper;
  }

  Hits hits() {
    return hits;
  }

  /** What was found in the comments; nothing where there are none. */
  @Nullable Hits comments() {
    return comments;
  }

  /** Title, a blank and abstract. */
  String text() {
    if (text == null) {
      text = paper.title() + " " + paper.abstractText();
    }
    return text;
  }

  /** The parts of each author's name. */
  List<List<String>> authors() {
    if (authors == null) {
      authors = paper.authors().stream().map(AuthorName::parts).toList();
    }
    return authors;
  }
}
