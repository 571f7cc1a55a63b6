package io.github.arxivbot.fetcher.arxiv.internal.rss;

import io.github.arxivbot.fetcher.arxiv.internal.feed.ParsedFeed;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.spi.Batch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Turns one feed into a batch. */
public final class RssBatchReader {

  public static final int MAX_ITEMS = 5000;

  /** The maximum number of items in arXiv's feeds (source: its RSS specification). */
  public static final int ARXIV_MAX_ITEMS = 2000;

  private final Batch.Builder batch;
  private final String category;
  private final ParsedFeed feed;
  private final RssPaperMapper mapper;
  private final List<Problem> problems = new ArrayList<>();

  public RssBatchReader(Batch.Builder batch, String category, ParsedFeed feed, Instant fetched) {
    this.batch = batch;
    this.category = category;
    this.feed = feed;
    this.mapper = new RssPaperMapper(category, feed.announced(), fetched, this::addProblem);
  }

  public Batch read() {
    batch.announced(feed.day());
    int count = feed.items().size();
    List<Paper> papers = new ArrayList<>();
    for (int i = 0; i < Math.min(count, MAX_ITEMS); i++) {
      mapper.map(i + 1, feed.items().get(i)).ifPresent(papers::add);
    }
    if (papers.isEmpty() && count > 0) {
      String reason = "none of its " + count + " items can be read: " + problems.get(0).message();
      return batch.failure(new Problem(Step.FETCH, category, reason, false)).build();
    }
    if (count > MAX_ITEMS) {
      addProblem("the feed has " + count + " items; only the first " + MAX_ITEMS + " are read");
    }
    if (count >= ARXIV_MAX_ITEMS) {
      batch.truncated(count + " items, the maximum of arXiv's feeds");
    }
    feed.problems().forEach(this::addProblem);
    if (feed.announced() == null) {
      addProblem("the feed states no valid date, so its age is unknown");
    }
    if (feed.cutOff() != null) {
      String reason =
          feed.cutOff() + "; the " + papers.size() + " complete items before that are used";
      batch.incomplete(new Problem(Step.FETCH, category, reason, true));
    }
    return batch.papers(papers).problems(problems).build();
  }

  private void addProblem(String message) {
    problems.add(new Problem(Step.FETCH, category, message, false));
  }
}
