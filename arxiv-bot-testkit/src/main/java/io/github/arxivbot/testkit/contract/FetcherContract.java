package io.github.arxivbot.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.FetcherFactory;
import io.github.arxivbot.spi.http.Http;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The rules for every {@link Fetcher}. Tests that need an optional method are skipped without it.
 *
 * <pre>{@code
 * class MySourceContractTest extends FetcherContract {
 *   @Override
 *   protected String name() {
 *     return "my-source";
 *   }
 * }
 * }</pre>
 */
public abstract class FetcherContract extends PluginContract<Fetcher, FetcherFactory> {

  private static final Map<String, String> NO_FEEDS =
      Map.of(
          "nothing", "",
          "a page of a hotel's network", "<!DOCTYPE html><html><body>Log in</body></html>",
          "a feed cut in the middle",
              "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>c",
          "binary", "\u0000\u0001\uFFFD\uFFFD\u0000",
          "entities that multiply",
              "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                  + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><rss version=\"2.0\">&c;&c;</rss>");

  /** Creates the contract, for the test that extends it. */
  protected FetcherContract() {
    super(FetcherFactory.class);
  }

  /**
   * Returns a scripted network without failures.
   *
   * @return a network that responds for each of {@link #categories()} and stops when it is
   *     interrupted; empty by default
   */
  protected Optional<Http> network() {
    return Optional.empty();
  }

  /**
   * Returns the categories that the tests request.
   *
   * @return at least two categories; {@code cs.LG} and {@code cs.CL} by default
   */
  protected List<String> categories() {
    return List.of("cs.LG", "cs.CL");
  }

  /**
   * Tests whether the plugin reads its papers through {@link
   * io.github.arxivbot.spi.PluginContext#http()}.
   *
   * @return true by default; false for a plugin that reads files or generates papers
   */
  protected boolean usesHttp() {
    return true;
  }

  @Override
  Http http() {
    return network().map(StubHttp::interruptible).orElseGet(super::http);
  }

  @Override
  String section(String plugin) {
    return "\"fetchers\": [" + plugin + "]";
  }

  @Override
  String use(Fetcher fetcher) throws InterruptedException {
    StringBuilder text = new StringBuilder();
    for (Batch batch : fetched(fetcher)) {
      text.append(batch.source()).append(' ').append(batch.category()).append('\n');
      batch.papers().forEach(paper -> text.append(paper).append('\n'));
      batch.problems().forEach(problem -> text.append(problem).append('\n'));
      batch.failure().ifPresent(failure -> text.append(failure).append('\n'));
      batch.incomplete().ifPresent(problem -> text.append(problem).append('\n'));
    }
    return text.toString();
  }

  @Test
  void a_category_that_can_not_be_read_is_a_failed_batch_and_no_exception() throws Exception {
    assumeTrue(usesHttp(), "it does not use the network");
    assertAllFailed("a network that is down", StubHttp.down());
  }

  @Test
  void an_answer_that_is_no_feed_is_a_failed_batch_and_no_exception() throws Exception {
    assumeTrue(usesHttp(), "it does not use the network");
    for (Map.Entry<String, String> answer : NO_FEEDS.entrySet()) {
      assertAllFailed("an answer of " + answer.getKey(), StubHttp.answering(answer.getValue()));
    }
  }

  @Test
  void batches_name_their_source_and_come_in_the_order_of_the_categories() throws Exception {
    try (Fetcher fetcher = create()) {
      List<Batch> batches = fetched(fetcher);
      assertThat(batches).extracting(Batch::source).containsOnly(name());
      Set<String> asked = new LinkedHashSet<>();
      batches.forEach(batch -> asked.add(batch.category()));
      assertThat(asked).as("the categories of the batches").containsExactlyElementsOf(categories());
    }
  }

  @Test
  void a_network_on_which_all_is_well_gives_papers() throws Exception {
    assumeTrue(network().isPresent(), "network() is not overridden");
    try (Fetcher fetcher = create()) {
      List<Batch> batches = fetched(fetcher);
      assertThat(batches).extracting(Batch::failure).containsOnly(Optional.empty());
      assertThat(batches).extracting(Batch::incomplete).containsOnly(Optional.empty());
      assertThat(batches).flatExtracting(Batch::papers).isNotEmpty();
    }
  }

  @Test
  void an_identifier_of_arxiv_is_one_that_the_source_sent() throws Exception {
    assumeTrue(network().isPresent(), "network() is not overridden");
    StringBuilder sent = new StringBuilder();
    Http network = StubHttp.copying(network().orElseThrow(), sent);
    try (Fetcher fetcher = create(network)) {
      for (Batch batch : fetched(fetcher)) {
        assertThat(batch.papers())
            .as(
                "papers with an identifier of arXiv that does not occur in the answers; identify"
                    + " papers of another source by PaperId.of(scheme, value, version)")
            .filteredOn(paper -> paper.id() instanceof ArxivId id && sent.indexOf(id.number()) < 0)
            .isEmpty();
      }
    }
  }

  @Test
  void it_stops_when_the_sink_returns_false() throws InterruptedException {
    List<Batch> batches = new ArrayList<>();
    try (Fetcher fetcher = create()) {
      fetcher.fetch(
          FetchRequest.of(categories()),
          batch -> {
            batches.add(batch);
            return false;
          });
    }
    assertThat(batches).as("batches pushed after the sink returned false for the first").hasSize(1);
  }

  @Test
  void a_request_for_no_category_gives_no_batch() throws InterruptedException {
    List<Batch> batches = new ArrayList<>();
    try (Fetcher fetcher = create()) {
      fetcher.fetch(FetchRequest.of(List.of()), batches::add);
    }
    assertThat(batches).isEmpty();
  }

  @Test
  void interruption_ends_it() {
    try (Fetcher fetcher = create()) {
      Thread.currentThread().interrupt();
      assertThat(catchThrowable(() -> fetched(fetcher)))
          .as("exception of an interrupted fetch")
          .isInstanceOf(InterruptedException.class);
    } finally {
      Thread.interrupted(); // tests that run later must not see it
    }
  }

  @Test
  void interruption_ends_its_waiting_for_the_network() throws Exception {
    assumeTrue(usesHttp(), "it does not use the network");
    try (Fetcher fetcher = create(StubHttp.silent())) {
      assertThat(InterruptTester.whileWaiting(() -> fetched(fetcher)))
          .as("exception of a fetch that is interrupted while it waits for an answer")
          .isInstanceOf(InterruptedException.class);
    }
  }

  @Test
  void null_is_rejected() {
    try (Fetcher fetcher = create()) {
      NullArguments.isRefusedBy(
          "fetch(null, sink)", () -> fetcher.fetch(NullArguments.nothing(), batch -> true));
      NullArguments.isRefusedBy(
          "fetch(request, null)",
          () -> fetcher.fetch(FetchRequest.of(categories()), NullArguments.nothing()));
    }
  }

  private void assertAllFailed(String what, Http network) throws InterruptedException {
    try (Fetcher fetcher = create(network)) {
      List<Batch> batches = fetched(fetcher);
      assertThat(batches)
          .as("batches from %s", what)
          .extracting(Batch::category)
          .containsExactlyElementsOf(categories());
      for (Batch batch : batches) {
        assertThat(batch.failure().map(Problem::message).orElse(""))
            .as("the failure of %s from %s", batch.category(), what)
            .isNotBlank();
        assertThat(batch.papers()).as("papers from %s", what).isEmpty();
      }
    }
  }

  private List<Batch> fetched(Fetcher fetcher) throws InterruptedException {
    List<Batch> batches = new ArrayList<>();
    fetcher.fetch(FetchRequest.of(categories()), batches::add);
    return batches;
  }
}
