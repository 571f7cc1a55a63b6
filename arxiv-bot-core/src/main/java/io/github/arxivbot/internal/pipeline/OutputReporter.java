package io.github.arxivbot.internal.pipeline;

import io.github.arxivbot.internal.pipeline.context.RunContext;
import io.github.arxivbot.internal.pipeline.publish.PublishedOutput;
import io.github.arxivbot.run.RunReport;
import java.util.List;

/** Reports outputs that are in place. */
final class OutputReporter {

  private OutputReporter() {}

  /** Notifies the listeners and returns the files for the report. */
  static List<RunReport.WrittenFile> of(RunContext context, List<PublishedOutput> outputs) {
    outputs.forEach(
        output -> context.listener().outputWritten(output.output().file(), output.changed()));
    return outputs.stream()
        .map(output -> new RunReport.WrittenFile(output.output().label(), output.output().file()))
        .toList();
  }
}
