package io.github.arxivbot.dailybot;

import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;

/** What the process says to whoever scheduled it. */
final class ExitCode {

  static final int WRITTEN = 0;
  static final int DEFECT = 1;
  static final int USAGE = 2;
  static final int NOT_WRITTEN = 3;
  static final int DEGRADED = 4;

  private ExitCode() {}

  static int of(RunReport report, boolean strict) {
    if (report.outcome() != RunOutcome.WRITTEN) {
      return NOT_WRITTEN;
    }
    return strict && report.isDegraded() ? DEGRADED : WRITTEN;
  }
}
