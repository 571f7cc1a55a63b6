package io.github.arxivbot.internal.pipeline.rank;

import io.github.arxivbot.internal.settings.DigestLimits;
import io.github.arxivbot.internal.text.PluralFormatter;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.PaperCounts;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.model.Verdict.BatchState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The reason why a digest has no papers, as a sentence.
 *
 * @param isUnscored whether no scorer could score any paper
 */
record EmptyDigestReason(
    DigestLimits limits, PaperCounts counts, LocalDate day, boolean isUnscored) {

  /** Returns the reason; nothing if the digest has papers. */
  Optional<String> find(List<Verdict> verdicts) {
    if (counts.kept() > 0) {
      return Optional.empty();
    }
    String failed =
        verdicts.stream()
            .filter(verdict -> verdict.state() == BatchState.FAILED)
            .map(Verdict::category)
            .distinct()
            .collect(Collectors.joining(", "));
    return Optional.of(
        reason(verdicts)
            + withdrawn()
            + (failed.isEmpty() ? "" : " " + failed + " could not be read."));
  }

  private String reason(List<Verdict> verdicts) {
    if (counts.merged() == 0) {
      String categories =
          verdicts.stream()
              .filter(verdict -> verdict.state() != BatchState.FAILED)
              .map(Verdict::category)
              .distinct()
              .collect(Collectors.joining(", "));
      return counts.fetched() == 0
          ? "arXiv announced no papers in " + categories + " on " + day + "."
          : "All papers of the announcement of "
              + day
              + " in "
              + categories
              + " are older than "
              + limits.daysBack()
              + " days.";
    }
    if (counts.selected() == 0) {
      String types =
          limits.announceTypes().stream()
              .sorted()
              .map(AnnounceType::label)
              .collect(Collectors.joining(", "));
      return "None of the "
          + papers(counts.merged())
          + " of the announcement of "
          + day
          + " was announced as "
          + types
          + " in the last "
          + limits.daysBack()
          + " days and not delivered before.";
    }
    if (isUnscored) {
      return "None of the "
          + papers(counts.selected())
          + " considered on "
          + day
          + " could be scored, because the scorers failed; the report has the reasons.";
    }
    if (counts.scored() > 0) {
      return "None of the "
          + papers(counts.scored())
          + " that match the profile on "
          + day
          + " reached the minimum judgment of the reranker.";
    }
    String minimum =
        limits.minScore().isPresent()
            ? " with a score of at least " + limits.minScore().getAsDouble()
            : "";
    return "None of the "
        + papers(counts.selected())
        + " considered on "
        + day
        + " matches the profile"
        + minimum
        + ".";
  }

  private String withdrawn() {
    return counts.withdrawn() == 0
        ? ""
        : " Left out as withdrawn: " + papers(counts.withdrawn()) + ".";
  }

  private static String papers(int number) {
    return PluralFormatter.count(number, "paper");
  }
}
