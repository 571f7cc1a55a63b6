package io.github.arxivbot.dailybot;

import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.dailybot.console.ExitCode;
import io.github.arxivbot.dailybot.console.WorkflowFiles;
import io.github.arxivbot.internal.text.SafeText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

@Command(
    name = "check",
    header = "Checks the configuration, and prints its errors or what a run would do.",
    description = "Does not use the network.",
    footerHeading = "%nExamples:%n",
    footer = {"  daily-bot check", "  daily-bot check --config my/config.json"})
final class CheckCommand extends ConfigCommand {

  @Override
  public Integer call() throws IOException {
    PrintWriter out = out();
    BotConfig checked = BotConfig.read(config());
    List<String> notes =
        Stream.of(checked.notes(), checked.checkPlugins(), workflowNotes(checked))
            .flatMap(List::stream)
            .distinct()
            .toList();
    out.println(config() + " is valid. A run would use:");
    checked.plan().forEach(line -> out.println("  " + SafeText.printable(line)));
    if (!notes.isEmpty()) {
      out.println("Notes:");
      notes.forEach(note -> out.println("  " + SafeText.printable(note)));
    }
    return ExitCode.WRITTEN;
  }

  private List<String> workflowNotes(BotConfig checked) throws IOException {
    Path folder =
        Objects.requireNonNull(config().toAbsolutePath().normalize().getParent(), "folder");
    return WorkflowFiles.notes(folder, checked.keyVariables());
  }
}
