package io.github.arxivbot.fetcher.arxiv.internal.snapshot;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.spi.Batch;
import java.util.ArrayList;
import java.util.List;

/** Collects the papers and problems of a batch. */
public final class SnapshotPage {

  public static final String SOURCE = "arxiv-snapshot";

  /** The maximum total length of lines; a thousand lines of arXiv's are less than 2 MiB. */
  private static final long MAX_LENGTH = 16L << 20;

  private static final int MAX_PROBLEMS = 20;

  private final String category;
  private final int maxPapers;
  private final List<Paper> papers = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private long length;
  private long moreProblems;

  SnapshotPage(String category, int maxPapers) {
    this.category = category;
    this.maxPapers = maxPapers;
  }

  void add(Paper paper, int lineLength) {
    papers.add(paper);
    length += lineLength;
  }

  void addProblem(long line, String message) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(problem("line " + line + ": " + message));
    } else {
      moreProblems++;
    }
  }

  boolean isFull() {
    return papers.size() >= maxPapers || length >= MAX_LENGTH;
  }

  int papers() {
    return papers.size();
  }

  boolean isEmpty() {
    return papers.isEmpty() && problems.isEmpty();
  }

  Batch batch() {
    return builder().build();
  }

  /** Returns the batch of a page that ends with an error. */
  Batch batch(SnapshotException error) {
    Problem problem = error.problem(category);
    Batch.Builder batch = builder();
    return (papers.isEmpty() ? batch.failure(problem) : batch.incomplete(problem)).build();
  }

  private Batch.Builder builder() {
    List<Problem> reported = new ArrayList<>(problems);
    if (moreProblems > 0) {
      reported.add(problem(moreProblems + " more problems in the lines of this page"));
    }
    return Batch.builder(SOURCE, category).papers(papers).problems(reported);
  }

  private Problem problem(String message) {
    return new Problem(Step.FETCH, category, message, false);
  }
}
