package io.github.arxivbot.dailybot;

import io.github.arxivbot.dailybot.console.ExitCode;
import io.github.arxivbot.internal.text.PluralFormatter;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.scorer.liked.ExampleLists;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;

@Command(
    name = "likes",
    description =
        "Lists the papers that \"like\" and \"dislike\" have added, by file. Those of a Zotero"
            + " library are counted by \"evaluate\".")
final class LikesCommand extends ConfigCommand {

  @Override
  public Integer call() {
    PrintWriter out = out();
    ExampleLists lists = LikeCommand.lists(config());
    List<Path> files = lists.all();
    if (files.isEmpty()) {
      out.println("no papers are liked or disliked yet; see 'daily-bot like --help'");
    }
    for (Path file : files) {
      List<PaperId> papers = lists.papers(file);
      out.println(
          lists.folder().relativize(file) + ": " + PluralFormatter.count(papers.size(), "paper"));
      papers.forEach(paper -> out.println("  " + paper));
    }
    return ExitCode.WRITTEN;
  }
}
