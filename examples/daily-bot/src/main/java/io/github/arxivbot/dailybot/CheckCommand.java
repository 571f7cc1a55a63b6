package io.github.arxivbot.dailybot;

import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.dailybot.console.CommandStreams;
import io.github.arxivbot.dailybot.console.ExitCode;
import io.github.arxivbot.dailybot.console.WorkflowFiles;
import io.github.arxivbot.dailybot.option.ConfigOption;
import io.github.arxivbot.internal.text.SafeText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    header = "Checks the configuration, and prints its errors or what a run would do.",
    description = "Does not use the network.",
    footerHeading = "%nExamples:%n",
    footer = {"  daily-bot check", "  daily-bot check --config my/config.json"})
final class CheckCommand implements Callable<Integer> {

  @Mixin private ConfigOption config = new ConfigOption();
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = CommandStreams.out(spec);
    BotConfig checked = BotConfig.read(config.path());
    List<String> notes =
        Stream.of(checked.notes(), checked.checkPlugins(), workflowNotes(checked))
            .flatMap(List::stream)
            .distinct()
            .toList();
    out.println(config.path() + " is valid. A run would use:");
    checked.plan().forEach(line -> out.println("  " + SafeText.printable(line)));
    if (!notes.isEmpty()) {
      out.println("Notes:");
      notes.forEach(note -> out.println("  " + SafeText.printable(note)));
    }
    return ExitCode.WRITTEN;
  }

  private List<String> workflowNotes(BotConfig checked) throws IOException {
    Path folder =
        Objects.requireNonNull(config.path().toAbsolutePath().normalize().getParent(), "folder");
    return WorkflowFiles.notes(folder, checked.keyVariables());
  }
}
