package io.github.arxivbot.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.spi.FetcherFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.io.TempDir;

class FetcherContractTest {

  @TempDir Path folder;

  @Test
  void a_fetcher_that_keeps_the_contract_passes() {
    List<ThrowingConsumer<FetcherContract>> tests =
        List.of(
            PluginContract::it_does_the_same_twice,
            PluginContract::several_threads_may_use_it_at_once,
            FetcherContract::a_category_that_can_not_be_read_is_a_failed_batch_and_no_exception,
            FetcherContract::an_answer_that_is_no_feed_is_a_failed_batch_and_no_exception,
            FetcherContract::batches_name_their_source_and_come_in_the_order_of_the_categories,
            FetcherContract::it_stops_when_the_sink_has_had_enough,
            FetcherContract::a_request_for_no_category_gives_no_batch,
            FetcherContract::interruption_ends_it,
            FetcherContract::null_is_refused);
    for (ThrowingConsumer<FetcherContract> test : tests) {
      assertThatCode(() -> check(Fetchers.Sound.class, test)).doesNotThrowAnyException();
    }
  }

  @Test
  void an_exception_for_a_category_that_can_not_be_read_is_noticed() {
    assertThatThrownBy(
            () ->
                check(
                    Fetchers.Throwing.class,
                    FetcherContract
                        ::a_category_that_can_not_be_read_is_a_failed_batch_and_no_exception))
        .hasMessageContaining("the network is down");
  }

  @Test
  void an_empty_batch_for_an_answer_that_is_no_feed_is_noticed() {
    assertBroken(
            Fetchers.Trusting.class,
            FetcherContract::an_answer_that_is_no_feed_is_a_failed_batch_and_no_exception)
        .hasMessageContaining("the failure of cs.LG from an answer of");
  }

  @Test
  void going_on_after_the_sink_has_had_enough_is_noticed() {
    assertBroken(Fetchers.Insatiable.class, FetcherContract::it_stops_when_the_sink_has_had_enough)
        .hasMessageContaining("batches pushed after the sink said no to the first");
  }

  @Test
  void another_order_of_the_categories_is_noticed() {
    assertBroken(
            Fetchers.Backwards.class,
            FetcherContract::batches_name_their_source_and_come_in_the_order_of_the_categories)
        .hasMessageContaining("the categories of the batches");
  }

  @Test
  void batches_under_another_name_are_noticed() {
    assertBroken(
            Fetchers.Nameless.class,
            FetcherContract::batches_name_their_source_and_come_in_the_order_of_the_categories)
        .hasMessageContaining("nameless");
  }

  @Test
  void swallowing_an_interruption_is_noticed() {
    assertBroken(Fetchers.Deaf.class, FetcherContract::interruption_ends_it)
        .hasMessageContaining("what an interrupted fetch ends with");
  }

  private AbstractThrowableAssert<?, ?> assertBroken(
      Class<? extends FetcherFactory> factory, ThrowingConsumer<FetcherContract> test) {
    return assertThatThrownBy(() -> check(factory, test)).isInstanceOf(AssertionError.class);
  }

  private void check(
      Class<? extends FetcherFactory> factory, ThrowingConsumer<FetcherContract> test)
      throws Throwable {
    String name = factory.getSimpleName().toLowerCase(Locale.ROOT);
    try (PluginFolder plugins =
        PluginFolder.of(folder, Fetchers.class, FetcherFactory.class, factory)) {
      plugins.check(new Contract(name), test);
    }
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
  }
}
