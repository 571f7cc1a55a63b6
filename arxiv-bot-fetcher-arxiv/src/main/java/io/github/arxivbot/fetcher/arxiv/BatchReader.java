package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Step;
import io.github.arxivbot.spi.Batch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a category's feed into a batch. For one feed. */
final class BatchReader {

  /** arXiv gives at most 2000. */
  static final int MOST_ITEMS = 5000;

  private static final ZoneId ARXIV_TIME = ZoneId.of("America/New_York");

  private final String category;
  private final AnnouncedFeed feed;
  private final ItemReader items;
  private final List<Problem> problems = new ArrayList<>();

  BatchReader(String category, AnnouncedFeed feed, Instant fetched) {
    this.category = category;
    this.feed = feed;
    this.items = new ItemReader(category, feed.announced(), fetched, this::complain);
  }

  Batch read() {
    Batch.Builder batch = Batch.builder(ArxivRss.NAME, category).announced(day());
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
    if (feed.announced() == null) {
      complain("the feed states no date that can be read, so its age is not known");
    }
    if (feed.cut() != null) {
      String reason = feed.cut() + "; the " + papers.size() + " whole items before that are taken";
      batch.failure(new Problem(Step.FETCH, category, reason, true));
    }
    return batch.papers(papers).problems(problems).build();
  }

  private @Nullable LocalDate day() {
    Instant announced = feed.announced();
    return announced == null ? null : announced.atZone(ARXIV_TIME).toLocalDate();
  }

  private void complain(String message) {
    problems.add(new Problem(Step.FETCH, category, message, false));
  }
}
