package io.github.arxivbot.internal.pipeline;

import io.github.arxivbot.internal.file.StagedFile;
import io.github.arxivbot.internal.pipeline.context.RunContext;
import io.github.arxivbot.internal.text.IoErrors;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.run.RunReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file of the report, if the bot has one. */
final class ReportFile {

  private final RunContext context;
  private final @Nullable Path file;

  ReportFile(RunContext context) {
    this.context = context;
    this.file = context.settings().storage().report();
  }

  /** Tests, before any output changes, whether the report can be written. */
  boolean isWritable() {
    try {
      if (file != null) {
        StagedFile.write(file, new byte[0]).discard();
      }
      return true;
    } catch (IOException e) {
      return false; // write reports the reason
    }
  }

  /** Writes the report; a failure becomes a problem. */
  boolean write(RunReport report) {
    try {
      if (file != null) {
        StagedFile.write(file, report.toJson().getBytes(StandardCharsets.UTF_8)).publish();
      }
      return true;
    } catch (IOException e) {
      String message = "could not be written: " + IoErrors.describe(e);
      context.report(new Problem(Step.RENDER, String.valueOf(file), message, true));
      return false;
    }
  }
}
