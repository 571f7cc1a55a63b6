package io.github.arxivbot.internal.pipeline.rank;

import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.BatchState;
import io.github.arxivbot.model.Counts;
import io.github.arxivbot.model.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in a sentence why a digest has no papers. */
public final class EmptyDigestReason {

  private EmptyDigestReason() {}

  static @Nullable public String sentence(
      Profile profile, Counts counts, LocalDate day, List<Verdict> verdicts) {
    if (counts.kept() > 0) {
      return null;
    }
    String failed =
        verdicts.stream()
            .filter(verdict -> verdict.state() == BatchState.FAILED)
            .map(Verdict::category)
            .distinct()
            .collect(Collectors.joining(", "));
    return reason(profile, counts, day, verdicts)
        + (failed.isEmpty() ? "" : " " + failed + " could not be read.");
  }

  private static String reason(
      Profile profile, Counts counts, LocalDate day, List<Verdict> verdicts) {
    if (counts.merged() == 0) {
      String categories =
          verdicts.stream()
              .filter(verdict -> verdict.state() != BatchState.FAILED)
              .map(Verdict::category)
              .distinct()
              .collect(Collectors.joining(", "));
      return "The announcement of "
          + day
          + " holds no papers in "
          + categories
          + "; arXiv announces none on weekends and holidays.";
    }
    if (counts.selected() == 0) {
      String types =
          profile.announceTypes().stream()
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
          + profile.daysBack()
          + " days and not delivered before.";
    }
    String least =
        profile.minScore().isPresent()
            ? " with a score of at least " + profile.minScore().getAsDouble()
            : "";
    return "None of the "
        + papers(counts.selected())
        + " considered on "
        + day
        + " matches what is looked for"
        + least
        + ".";
  }

  private static String papers(int number) {
    return number == 1 ? "1 paper" : number + " papers";
  }
}
