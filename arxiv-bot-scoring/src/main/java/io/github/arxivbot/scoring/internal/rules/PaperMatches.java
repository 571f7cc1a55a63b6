package io.github.arxivbot.scoring.internal.rules;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Span;
import io.github.arxivbot.scoring.internal.ahocorasick.LiteralHits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A paper with the matches of its literals. Not thread-safe. */
final class PaperMatches {

  private final Paper paper;
  private final LiteralHits hits;
  private final @Nullable LiteralHits comments;
  private @Nullable JoinedParagraphs abstractText;
  private @Nullable List<List<String>> authors;

  PaperMatches(Paper paper, LiteralHits hits, @Nullable LiteralHits comments) {
    this.paper = paper;
    this.hits = hits;
    this.comments = comments;
  }

  Paper paper() {
    return paper;
  }

  LiteralHits hits() {
    return hits;
  }

  /** Returns the matches in the comments, or null if there are no comments. */
  @Nullable LiteralHits comments() {
    return comments;
  }

  /** Returns the first places of a literal. */
  List<Span> spans(int literal) {
    List<Span> spans = hits.spans(literal);
    return paper.abstractText().indexOf('\n') < 0 ? spans : abstractText().inOriginal(spans);
  }

  JoinedParagraphs abstractText() {
    if (abstractText == null) {
      abstractText = JoinedParagraphs.of(paper);
    }
    return abstractText;
  }

  /** Returns title, a space and abstract as one line. */
  String text() {
    return abstractText().whole();
  }

  /** Returns the normalized parts of each author's name. */
  List<List<String>> authors() {
    if (authors == null) {
      authors = paper.authors().stream().map(AuthorName::parts).toList();
    }
    return authors;
  }
}
