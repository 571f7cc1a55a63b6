package io.github.arxivbot.testkit.contract;

import io.github.arxivbot.spi.FetcherFactory;
import io.github.arxivbot.spi.http.Http;
import java.util.List;
import java.util.Optional;

class FetcherContractTest extends ContractSelfTest {

  FetcherContractTest() {
    super(FetcherFactory.class, BrokenFetchers.Sound.class, Contract::new);
  }

  @Override
  List<Breach> breaches() {
    return List.of(
        Breach.of(
            BrokenFetchers.Throwing.class,
            "a_category_that_can_not_be_read_is_a_failed_batch_and_no_exception",
            "the network is down"),
        Breach.of(
            BrokenFetchers.Trusting.class,
            "an_answer_that_is_no_feed_is_a_failed_batch_and_no_exception",
            "the failure of cs.LG from an answer of"),
        Breach.of(
            BrokenFetchers.Blind.class,
            "a_network_on_which_all_is_well_gives_papers",
            "Expecting actual not to be empty"),
        Breach.of(
            BrokenFetchers.Forging.class,
            "an_identifier_of_arxiv_is_one_that_the_source_sent",
            "PaperId.of(scheme, value, version)",
            "2601.99999"),
        Breach.of(
            BrokenFetchers.Insatiable.class,
            "it_stops_when_the_sink_returns_false",
            "batches pushed after the sink returned false for the first"),
        Breach.of(
            BrokenFetchers.Eager.class,
            "a_request_for_no_category_gives_no_batch",
            "Expecting empty but was"),
        Breach.of(
            BrokenFetchers.Backwards.class,
            "batches_name_their_source_and_come_in_the_order_of_the_categories",
            "the categories of the batches"),
        Breach.of(
            BrokenFetchers.Nameless.class,
            "batches_name_their_source_and_come_in_the_order_of_the_categories",
            "nameless"),
        Breach.of(
            BrokenFetchers.Deaf.class, "interruption_ends_it", "exception of an interrupted fetch"),
        Breach.of(
            BrokenFetchers.Deaf.class,
            "interruption_ends_its_waiting_for_the_network",
            "exception of a fetch that is interrupted while it waits for an answer"),
        Breach.of(
            BrokenFetchers.TakesNull.class, "null_is_rejected", "exception of fetch(null, sink)"));
  }

  private static final class Contract extends FetcherContract {
    private final String name;

    Contract(String name) {
      this.name = name;
    }

    @Override
    protected String name() {
      return name;
    }

    @Override
    protected Optional<Http> network() {
      return Optional.of(StubHttp.answering(BrokenFetchers.PAPERS));
    }
  }
}
