package io.github.arxivbot.dailybot;

import io.github.arxivbot.scorer.liked.ExampleLists;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "dislike",
    description =
        "Adds papers to those that are not wanted: the file disliked.txt next to the"
            + " configuration. Does not use the network.")
final class DislikeCommand extends ConfigCommand {

  @Parameters(paramLabel = "ID", arity = "1..*", description = "the papers")
  private List<String> ids = new ArrayList<>();

  @Override
  public Integer call() {
    ExampleLists lists = LikeCommand.lists(config());
    return LikeCommand.add(this, lists, lists.disliked(), ids);
  }
}
