package io.github.arxivbot.fetcher.arxiv.internal.snapshot;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Step;
import io.github.arxivbot.spi.Batch;
import java.util.ArrayList;
import java.util.List;

/** The papers of a snapshot that are in memory, and what was odd among them. */
public final class SnapshotPage {

  /** What the lines of a page may be long together; a thousand of arXiv's are less than 2 MiB. */
  private static final long LARGEST = 16L << 20;

  /** The name of the plugin. */
  public static final String SOURCE = "arxiv-snapshot";

  private static final int MOST_PROBLEMS = 20;

  private final String category;
  private final int mostPapers;
  private final List<Paper> papers = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private long size;
  private long untold;

  SnapshotPage(String category, int mostPapers) {
    this.category = category;
    this.mostPapers = mostPapers;
  }

  void add(Paper paper, int length) {
    papers.add(paper);
    size += length;
  }

  void complain(long line, String message) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem(category, "line " + line + ": " + message));
    } else {
      untold++;
    }
  }

  boolean isFull() {
    return papers.size() >= mostPapers || size >= LARGEST;
  }

  boolean hasPapers() {
    return !papers.isEmpty();
  }

  boolean isEmpty() {
    return papers.isEmpty() && problems.isEmpty();
  }

  Batch.Builder batch() {
    List<Problem> told = new ArrayList<>(problems);
    if (untold > 0) {
      told.add(
          problem(
              category, untold + " more problems in the lines of this page are not told"));
    }
    return Batch.builder(SOURCE, category).papers(papers).problems(told);
  }

  private static Problem problem(String category, String message) {
    return new Problem(Step.FETCH, category, message, false);
  }
}
