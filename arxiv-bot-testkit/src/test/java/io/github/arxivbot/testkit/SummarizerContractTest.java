package io.github.arxivbot.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.spi.SummarizerFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.io.TempDir;

class SummarizerContractTest {

  @TempDir Path folder;

  @Test
  void a_summarizer_that_keeps_the_contract_passes() {
    List<ThrowingConsumer<SummarizerContract>> tests =
        List.of(
            PluginContract::it_never_shows_a_key,
            PluginContract::several_threads_may_use_it_at_once,
            SummarizerContract::its_fingerprint_is_a_short_text_and_always_the_same,
            SummarizerContract::a_summary_names_its_model,
            SummarizerContract::hostile_papers_are_summarised_or_given_up_with_a_reason,
            SummarizerContract::interruption_ends_it,
            SummarizerContract::null_is_refused);
    for (ThrowingConsumer<SummarizerContract> test : tests) {
      assertThatCode(() -> check(Summarizers.Sound.class, test)).doesNotThrowAnyException();
    }
  }

  @Test
  void a_fingerprint_that_changes_is_noticed() {
    assertBroken(
            Summarizers.Changing.class,
            SummarizerContract::its_fingerprint_is_a_short_text_and_always_the_same)
        .hasMessageContaining("call 2");
  }

  @Test
  void not_listening_to_an_interruption_is_noticed() {
    assertBroken(Summarizers.Deaf.class, SummarizerContract::interruption_ends_it)
        .hasMessageContaining("what an interrupted call ends with");
  }

  @Test
  void stumbling_over_a_hostile_paper_is_noticed_by_its_kind() {
    assertBroken(
            Summarizers.Fragile.class,
            SummarizerContract::hostile_papers_are_summarised_or_given_up_with_a_reason)
        .hasMessageContaining("no text at all");
  }

  private AbstractThrowableAssert<?, ?> assertBroken(
      Class<? extends SummarizerFactory> factory, ThrowingConsumer<SummarizerContract> test) {
    return assertThatThrownBy(() -> check(factory, test)).isInstanceOf(AssertionError.class);
  }

  private void check(
      Class<? extends SummarizerFactory> factory, ThrowingConsumer<SummarizerContract> test)
      throws Throwable {
    String name = factory.getSimpleName().toLowerCase(Locale.ROOT);
    try (PluginFolder plugins =
        PluginFolder.of(folder, Summarizers.class, SummarizerFactory.class, factory)) {
      plugins.check(new Contract(name), test);
    }
  }

  private static final class Contract extends SummarizerContract {
    private final String name;

    Contract(String name) {
      this.name = name;
    }

    @Override
    protected String name() {
      return name;
    }

    @Override
    protected boolean isAnswering() {
      return true;
    }
  }
}
