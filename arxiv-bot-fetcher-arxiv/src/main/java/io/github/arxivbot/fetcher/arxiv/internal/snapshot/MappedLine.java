package io.github.arxivbot.fetcher.arxiv.internal.snapshot;

import io.github.arxivbot.model.Paper;
import java.util.List;
import java.util.Optional;

/**
 * The result of a line.
 *
 * @param leftOut whether a paper that may have been requested is missing because of a problem
 */
record MappedLine(Optional<Paper> paper, List<String> problems, boolean leftOut) {

  static final MappedLine NOT_REQUESTED = new MappedLine(Optional.empty(), List.of(), false);

  MappedLine {
    problems = List.copyOf(problems);
  }

  static MappedLine ofLeftOut(List<String> problems) {
    return new MappedLine(Optional.empty(), problems, true);
  }
}
