package io.github.arxivbot.dailybot;

import io.github.arxivbot.dailybot.option.ConfigOption;
import io.github.arxivbot.scorer.liked.ExampleLists;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "dislike",
    mixinStandardHelpOptions = true,
    description =
        "Adds papers to those that are not wanted: the file disliked.txt next to the"
            + " configuration. Does not use the network.")
final class DislikeCommand implements Callable<Integer> {

  @Mixin private ConfigOption config = new ConfigOption();

  @Parameters(paramLabel = "ID", arity = "1..*", description = "the papers")
  private List<String> ids = new ArrayList<>();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    ExampleLists lists = LikeCommand.lists(config);
    return LikeCommand.add(lists, lists.disliked(), ids, spec);
  }
}
