package io.github.arxivbot.testkit.assertj;

import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions about the report of a run. */
public final class ReportAssert extends AbstractAssert<ReportAssert, RunReport> {

  ReportAssert(RunReport report) {
    super(report, ReportAssert.class);
  }

  /**
   * Verifies that the outputs were written.
   *
   * @return these assertions
   */
  public ReportAssert isWritten() {
    return ended(RunOutcome.WRITTEN);
  }

  /**
   * Verifies the outcome of the run.
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
   * Verifies that there are no problems.
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
   * Verifies that a problem was reported.
   *
   * @param words a part of the problem as text, with its step and subject
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
   * Verifies that the digests of all profiles contain exactly these papers, best first.
   *
   * @param ids the identifiers with versions, such as {@code 2602.00001v1}
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
