package io.github.arxivbot.dailybot;

import io.github.arxivbot.dailybot.console.ExitCode;
import io.github.arxivbot.dailybot.console.UsageException;
import io.github.arxivbot.internal.text.PluralFormatter;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.scorer.liked.ExampleLists;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "like",
    description =
        "Adds papers to the liked ones, from which the scorer \"liked\" learns: the file"
            + " liked/NAME.txt next to the configuration. Does not use the network.")
final class LikeCommand extends ConfigCommand {

  @Parameters(paramLabel = "ID", arity = "1..*", description = "the papers")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--folder",
      paramLabel = "NAME",
      defaultValue = ExampleLists.DEFAULT_INTEREST,
      description = "the interest; each has a model of its own (default: ${DEFAULT-VALUE})")
  private String interest = ExampleLists.DEFAULT_INTEREST;

  @Override
  public Integer call() {
    ExampleLists lists = lists(config());
    Path list;
    try {
      list = lists.liked(interest);
    } catch (IllegalArgumentException e) {
      throw new UsageException(spec(), "--folder: " + e.getMessage());
    }
    return add(this, lists, list, ids);
  }

  static ExampleLists lists(Path config) {
    Path file = config.toAbsolutePath();
    return ExampleLists.open(Objects.requireNonNullElse(file.getParent(), file));
  }

  static int add(ConfigCommand command, ExampleLists lists, Path list, List<String> ids) {
    List<PaperId> papers =
        ids.stream()
            .map(id -> UsageException.check(command.spec(), () -> PaperId.parse(id)))
            .toList();
    int added = lists.add(list, papers);
    command
        .out()
        .println(
            "added %s to %s, which has %d now"
                .formatted(
                    PluralFormatter.count(added, "paper"),
                    lists.folder().relativize(list),
                    lists.papers(list).size()));
    return ExitCode.WRITTEN;
  }
}
