package io.github.arxivbot.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchTest {

  private static final Problem CUT = new Problem(Step.FETCH, "cs.LG", "the feed is cut off", true);
  private static final Paper PAPER =
      Paper.builder(ArxivId.parse("2602.00001v1"), "A title").build();

  @Test
  void a_batch_with_papers_has_not_failed() {
    Batch.Builder batch = Batch.builder("stub", "cs.LG").papers(List.of(PAPER)).failure(CUT);

    assertThatIllegalStateException()
        .isThrownBy(batch::build)
        .withMessage(
            "batch of cs.LG: expected a failure without papers, found 1 papers; use"
                + " incomplete(problem) for a category that was read in part");
  }

  @Test
  void an_incomplete_batch_has_the_papers_that_were_read() {
    Batch batch = Batch.builder("stub", "cs.LG").papers(List.of(PAPER)).incomplete(CUT).build();

    assertThat(batch.papers()).containsExactly(PAPER);
    assertThat(batch.incomplete()).contains(CUT);
    assertThat(batch.failure()).isEmpty();
  }

  @Test
  void a_failed_batch_is_not_incomplete() {
    Batch.Builder batch = Batch.builder("stub", "cs.LG").failure(CUT).incomplete(CUT);

    assertThatIllegalStateException().isThrownBy(batch::build);
  }
}
