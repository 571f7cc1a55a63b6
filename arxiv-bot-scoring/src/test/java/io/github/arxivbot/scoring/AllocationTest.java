package io.github.arxivbot.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Limits the garbage that scoring leaves to the collector. */
class AllocationTest {

  private static final int PAPERS = 2000;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Paper paper =
      Papers.paper("A title that is like others", "And a text. ".repeat(84));
  private final KeywordScorer scorer =
      KeywordScorer.builder()
          .keywords(IntStream.range(0, 1000).mapToObj(i -> "word" + i).toList())
          .build();

  @Test
  void a_paper_without_hits_leaves_less_than_64_bytes_if_scored_together() {
    List<Paper> papers = Collections.nCopies(PAPERS, paper);

    assertThat(bytesOf(() -> scorer.scoreAll(papers))).isLessThan(64L * PAPERS);
  }

  @Test
  void a_paper_without_hits_leaves_less_than_64_bytes_if_scored_alone() {
    assertThat(
            bytesOf(
                () -> {
                  for (int i = 0; i < PAPERS; i++) {
                    scorer.score(paper);
                  }
                }))
        .isLessThan(64L * PAPERS);
  }

  /** A hit costs its reason, its list and its score, and no copy of the text. */
  @Test
  void a_paper_with_a_hit_leaves_less_than_200_bytes() {
    Paper hit = Papers.paper("A title with a word7", paper.abstractText());

    assertThat(scorer.score(hit)).isInstanceOf(Score.Points.class);
    assertThat(bytesOf(() -> scorer.scoreAll(Collections.nCopies(PAPERS, hit))))
        .isLessThan(200L * PAPERS);
  }

  private long bytesOf(Runnable work) {
    work.run(); // the tables that one thread needs are made once
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    work.run();
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
  }
}
