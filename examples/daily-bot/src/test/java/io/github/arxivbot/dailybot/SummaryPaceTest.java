package io.github.arxivbot.dailybot;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.testkit.server.ModelRequest;
import io.github.arxivbot.testkit.server.ModelResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests fifteen papers with three workers. */
@Timeout(120)
class SummaryPaceTest {

  private static final String PAPERS = "ABCDEFGHIJKLMNO";
  private static final int WORKERS = 3;

  @TempDir private Path folder;
  private SummaryScenario day;
  private final CyclicBarrier allWorkers = new CyclicBarrier(WORKERS);
  private final List<CountDownLatch> answered =
      PAPERS.chars().mapToObj(paper -> new CountDownLatch(1)).toList();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final List<String> order = new CopyOnWriteArrayList<>();

  @BeforeEach
  void start() throws Exception {
    day = new SummaryScenario(folder).papers(PAPERS.length()).with("\"max_workers\": " + WORKERS);
    day.service().onChat(this::answer);
  }

  @AfterEach
  void stop() {
    day.close();
  }

  @Test
  void three_papers_are_summarized_at_a_time_and_printed_in_order() throws Exception {
    assertThat(day.run().problems()).isEmpty();

    assertThat(most).as("chats at the same time").hasValue(WORKERS);
    assertThat(String.join("", order)).as("order of the answers").isEqualTo("CBAFEDIHGLKJONM");
    assertThat(printed()).as("order in the digest").isEqualTo(PAPERS);
  }

  /** Answers once all workers have asked, the last of their three papers first. */
  private ModelResponse answer(ModelRequest request) {
    int paper = SummaryScenario.paper(request) - 1;
    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
    try {
      allWorkers.await();
      if (paper % WORKERS < WORKERS - 1) {
        answered.get(paper + 1).await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the service is closing
    } catch (BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
    order.add(PAPERS.substring(paper, paper + 1));
    underWay.decrementAndGet();
    answered.get(paper).countDown();
    return summary(PAPERS.charAt(paper));
  }

  private static ModelResponse summary(char paper) {
    String part = "It is about what paper " + paper + " is about, and about nothing else.\n\n";
    return ModelResponse.text(
        ("## 1. Paper " + paper + "\n" + part + "## 2. Method\n" + part)
            .concat("## 3. Results\n" + part + "## 4. Limits\n" + part));
  }

  private String printed() throws Exception {
    return Pattern.compile("# 1\\. Paper ([A-Z])")
        .matcher(day.digest())
        .results()
        .map((MatchResult heading) -> heading.group(1))
        .collect(joining());
  }
}
