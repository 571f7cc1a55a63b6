package io.github.arxivbot.fetcher.arxiv.internal.rss;

import io.github.arxivbot.fetcher.arxiv.internal.feed.ParsedFeed;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Step;
import io.github.arxivbot.spi.Batch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Turns a category's feed into a batch. For one feed. */
public final class RssBatchReader {

  /** What we read at most. */
  static final int MOST_ITEMS = 5000;

  /** What arXiv gives at most (source: its RSS specification). */
  static final int ARXIVS_MOST = 2000;

  private final Batch.Builder batch;
  private final String category;
  private final ParsedFeed feed;
  private final RssPaperMapper items;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Prepares to read a feed.
   *
   * @param batch has what is known of the batch without the feed
   */
  public RssBatchReader(Batch.Builder batch, String category, ParsedFeed feed, Instant fetched) {
    this.batch = batch;
    this.category = category;
    this.feed = feed;
    this.items = new RssPaperMapper(category, feed.announced(), fetched, this::complain);
  }

  public Batch read() {
    batch.announced(feed.day());
    int count = feed.items().size();
    List<Paper> papers = new ArrayList<>();
    for (int i = 0; i < Math.min(count, MOST_ITEMS); i++) {
      items.read(i + 1, feed.items().get(i)).ifPresent(papers::add);
    }
    if (papers.isEmpty() && count > 0) {
      String reason = "none of its " + count + " items could be read: " + problems.get(0).message();
      return batch.failure(new Problem(Step.FETCH, category, reason, false)).build();
    }
    if (count > MOST_ITEMS) {
      complain(
          "the feed has "
              + count
              + " items; those after the first "
              + MOST_ITEMS
              + " are left out");
    }
    if (count >= ARXIVS_MOST) {
      batch.truncated(count + " items, the most that arXiv's feeds hold");
    }
    feed.odd().forEach(this::complain);
    if (feed.announced() == null) {
      complain("the feed states no date that can be read, so its age is not known");
    }
    if (feed.cut() != null) {
      String reason = feed.cut() + "; the " + papers.size() + " whole items before that are taken";
      batch.incomplete(new Problem(Step.FETCH, category, reason, true));
    }
    return batch.papers(papers).problems(problems).build();
  }

  private void complain(String message) {
    problems.add(new Problem(Step.FETCH, category, message, false));
  }
}
