package io.github.arxivbot.dailybot;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.testkit.server.ModelRequest;
import io.github.arxivbot.testkit.server.ModelResponse;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests three workers with fifteen papers and a service that answers after two seconds. */
class SummaryPaceTest {

  private static final String PAPERS = "ABCDEFGHIJKLMNO";
  private static final int WORKERS = 3;

  @TempDir private Path folder;
  private SummaryScenario day;
  private final List<Chat> chats = new CopyOnWriteArrayList<>();
  private final AtomicInteger underWay = new AtomicInteger();

  @BeforeEach
  void start() throws Exception {
    day = new SummaryScenario(folder).papers(PAPERS.length()).with("\"max_workers\": " + WORKERS);
    day.service().onChat(this::slowly);
  }

  @AfterEach
  void stop() {
    day.close();
  }

  @Test
  void three_papers_are_summarized_at_a_time_and_printed_in_order() throws Exception {
    assertThat(day.run().problems()).isEmpty();

    assertThat(chats).hasSameSizeAs(PAPERS.split(""));
    assertThat(chats)
        .as("chats in flight at the start of one")
        .allMatch(chat -> chat.with() <= WORKERS);
    assertThat(busy()).as("chats in flight, on average").isGreaterThan(2.5);
    assertThat(finished()).as("in the order of their ends").isNotEqualTo(PAPERS);
    assertThat(printed()).as("in the order of the digest").isEqualTo(PAPERS);
  }

  /** Delays answers so that of three chats the first one ends last. */
  private ModelResponse slowly(ModelRequest request) {
    int paper = SummaryScenario.paper(request) - 1;
    int with = underWay.incrementAndGet();
    long begin = System.nanoTime();
    try {
      Thread.sleep(2300 - 300 * (paper % WORKERS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the service is closing
    }
    chats.add(new Chat(PAPERS.substring(paper, paper + 1), with, begin, System.nanoTime()));
    underWay.decrementAndGet();
    return summary(PAPERS.charAt(paper));
  }

  private static ModelResponse summary(char paper) {
    String part = "It is about what paper " + paper + " is about, and about nothing else.\n\n";
    return ModelResponse.text(
        ("## 1. Paper " + paper + "\n" + part + "## 2. Method\n" + part)
            .concat("## 3. Results\n" + part + "## 4. Limits\n" + part));
  }

  /** Returns the average number of chats at the same time. */
  private double busy() {
    double all = chats.stream().mapToLong(chat -> chat.end() - chat.begin()).sum();
    long first = chats.stream().mapToLong(Chat::begin).min().orElseThrow();
    long last = chats.stream().mapToLong(Chat::end).max().orElseThrow();
    return all / (last - first);
  }

  private String finished() {
    return chats.stream()
        .sorted(Comparator.comparingLong(Chat::end))
        .map(Chat::paper)
        .collect(joining());
  }

  private String printed() throws Exception {
    return Pattern.compile("# 1\\. Paper ([A-Z])")
        .matcher(day.digest())
        .results()
        .map((MatchResult heading) -> heading.group(1))
        .collect(joining());
  }

  /** A chat, and the number of chats at its start, itself included. */
  private record Chat(String paper, int with, long begin, long end) {}
}
