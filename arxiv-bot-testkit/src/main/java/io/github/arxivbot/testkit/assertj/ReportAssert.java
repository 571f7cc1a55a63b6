package io.github.arxivbot.testkit.assertj;

import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** What can be asserted of a run's report. */
public final class ReportAssert extends AbstractAssert<ReportAssert, RunReport> {

  ReportAssert(RunReport report) {
    super(report, ReportAssert.class);
  }

  /**
   * The outputs were written.
   *
   * @return these assertions
   */
  public ReportAssert isWritten() {
    return ended(RunOutcome.WRITTEN);
  }

  /**
   * How the run ended.
   *
   * @param outcome the outcome
   * @return these assertions
   */
  public ReportAssert ended(RunOutcome outcome) {
    isNotNull();
    if (actual.outcome() != outcome) {
      failWithMessage(
          "expected the run to end with %s, found %s with the problems %s",
          outcome, actual.outcome(), actual.problems());
    }
    return this;
  }

  /**
   * Nothing went wrong.
   *
   * @return these assertions
   */
  public ReportAssert hasNoProblems() {
    isNotNull();
    if (!actual.problems().isEmpty()) {
      failWithMessage("expected no problems, found %s", actual.problems());
    }
    return this;
  }

  /**
   * Something went wrong and was told.
   *
   * @param words part of what the problem says, with its step and subject
   * @return these assertions
   */
  public ReportAssert hasProblem(String words) {
    isNotNull();
    if (actual.problems().stream().noneMatch(problem -> problem.toString().contains(words))) {
      failWithMessage("expected a problem with \"%s\", found %s", words, actual.problems());
    }
    return this;
  }

  /**
   * The digests of all profiles hold these papers, best first, and no others.
   *
   * @param ids with versions, such as {@code 2602.00001v1}
   * @return these assertions
   */
  public ReportAssert keeps(String... ids) {
    isNotNull();
    List<String> found =
        actual.digests().stream().flatMap(digest -> DigestAssert.ids(digest).stream()).toList();
    if (!found.equals(List.of(ids))) {
      failWithMessage("expected the papers %s, found %s", List.of(ids), found);
    }
    return this;
  }
}
