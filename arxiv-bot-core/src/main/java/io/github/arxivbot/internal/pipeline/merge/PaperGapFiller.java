package io.github.arxivbot.internal.pipeline.merge;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Fills gaps of one announcement of a paper from its other announcements. */
final class PaperGapFiller {

  private final Paper winner;
  private final List<Paper> others;
  private boolean gained;

  private PaperGapFiller(Paper winner, List<Paper> others) {
    this.winner = winner;
    this.others = others;
  }

  /** Returns the winner, with fields of the other announcements where it has none. */
  static Paper merge(Paper winner, List<Paper> announcements) {
    List<Paper> others =
        announcements.stream()
            .filter(other -> other != winner)
            // Announcements that share only a title are of different papers.
            .filter(other -> other.id().unversioned().equals(winner.id().unversioned()))
            .toList();
    return others.isEmpty() ? winner : new PaperGapFiller(winner, others).paper();
  }

  private Paper paper() {
    Paper union =
        winner.toBuilder()
            .id(
                known(paper -> Optional.of(paper.id()).filter(PaperId::hasVersion))
                    .orElse(winner.id()))
            .pdf(winner.id() instanceof ArxivId ? null : known(Paper::pdf).orElse(null))
            .abstractText(
                known(paper -> Optional.of(paper.abstractText()).filter(text -> !text.isEmpty()))
                    .orElse(""))
            .authors(list(Paper::authors))
            .categories(list(Paper::categories))
            .announced(known(Paper::announced).orElse(null))
            .submitted(known(Paper::submitted).orElse(null))
            .updated(known(Paper::updated).orElse(null))
            .fetched(known(Paper::fetched).orElse(null))
            .doi(known(Paper::doi).orElse(null))
            .journalReference(known(Paper::journalReference).orElse(null))
            .license(known(Paper::license).orElse(null))
            .comments(known(Paper::comments).orElse(null))
            .withdrawn(isWithdrawn())
            .build();
    return gained ? union : winner;
  }

  /** Tests whether an announcement says that the winner's version is withdrawn. */
  private boolean isWithdrawn() {
    boolean theirs =
        others.stream()
            .filter(other -> other.id().equals(winner.id()) || !winner.id().hasVersion())
            .anyMatch(Paper::isWithdrawn);
    gained |= theirs && !winner.isWithdrawn();
    return theirs || winner.isWithdrawn();
  }

  private <T> List<T> list(Function<Paper, List<T>> field) {
    return known(paper -> Optional.of(field.apply(paper)).filter(all -> !all.isEmpty()))
        .orElse(List.of());
  }

  private <T> Optional<T> known(Function<Paper, Optional<T>> field) {
    Optional<T> own = field.apply(winner);
    if (own.isPresent()) {
      return own;
    }
    Optional<T> theirs = others.stream().map(field).flatMap(Optional::stream).findFirst();
    gained |= theirs.isPresent();
    return theirs;
  }
}
