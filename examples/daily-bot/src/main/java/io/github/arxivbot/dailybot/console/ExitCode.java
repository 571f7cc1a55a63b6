package io.github.arxivbot.dailybot.console;

import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;

/** The exit codes of the program. */
public final class ExitCode {

  public static final int WRITTEN = 0;
  public static final int INTERNAL_ERROR = 1;
  public static final int USAGE = 2;
  public static final int NOT_WRITTEN = 3;
  public static final int DEGRADED = 4;

  /** The process was interrupted, as a shell reports it for Ctrl-C. */
  public static final int STOPPED = 130;

  private ExitCode() {}

  public static int of(RunReport report, boolean strict) {
    if (report.outcome() != RunOutcome.WRITTEN) {
      return NOT_WRITTEN;
    }
    return strict && report.isDegraded() ? DEGRADED : WRITTEN;
  }
}
