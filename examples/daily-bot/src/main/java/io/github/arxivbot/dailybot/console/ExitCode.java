package io.github.arxivbot.dailybot.console;

import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;

/** What the process says to whoever scheduled it. */
public final class ExitCode {

  public static final int WRITTEN = 0;
  public static final int DEFECT = 1;
  public static final int USAGE = 2;
  public static final int NOT_WRITTEN = 3;
  public static final int DEGRADED = 4;

  private ExitCode() {}

  public static int of(RunReport report, boolean strict) {
    if (report.outcome() != RunOutcome.WRITTEN) {
      return NOT_WRITTEN;
    }
    return strict && report.isDegraded() ? DEGRADED : WRITTEN;
  }
}
