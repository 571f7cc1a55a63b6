package io.github.arxivbot.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.spi.ScorerFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.io.TempDir;

class ScorerContractTest {

  @TempDir Path folder;

  @Test
  void a_scorer_that_keeps_the_contract_passes() {
    List<ThrowingConsumer<ScorerContract>> tests =
        List.of(
            PluginContract::it_is_found_by_its_name_and_nothing_is_turned_down,
            PluginContract::it_is_registered_for_the_class_path_and_for_the_module_path,
            PluginContract::its_factory_is_public_with_a_public_constructor,
            PluginContract::its_name_is_always_the_same,
            PluginContract::its_options_are_constants_each_with_one_line_of_description,
            PluginContract::it_is_made_from_the_options_that_it_declares_and_reads_no_others,
            PluginContract::making_one_does_not_touch_the_network,
            PluginContract::closing_one_does_not_disturb_another,
            PluginContract::a_context_of_null_is_refused,
            PluginContract::it_may_be_closed_twice,
            PluginContract::it_never_shows_a_key,
            PluginContract::it_prints_nothing,
            PluginContract::it_does_the_same_in_every_locale_and_time_zone,
            PluginContract::it_does_the_same_twice,
            PluginContract::several_threads_may_use_it_at_once,
            ScorerContract::the_same_paper_always_gets_the_same_score,
            ScorerContract::scoring_many_papers_is_scoring_one_after_the_other,
            ScorerContract::hostile_papers_are_scored,
            ScorerContract::points_are_finite_and_each_reason_names_what_was_found,
            ScorerContract::its_terms_can_be_shown,
            ScorerContract::null_is_refused);
    for (ThrowingConsumer<ScorerContract> test : tests) {
      assertThatCode(() -> check(Scorers.Sound.class, test)).doesNotThrowAnyException();
    }
  }

  @Test
  void one_that_is_not_registered_is_noticed() throws Throwable {
    try (PluginFolder plugins = PluginFolder.of(folder, Scorers.class, ScorerFactory.class)) {
      assertThatThrownBy(
              () ->
                  plugins.check(
                      new Contract("absent"),
                      PluginContract::it_is_found_by_its_name_and_nothing_is_turned_down))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("there is no scorer named \"absent\"");
    }
  }

  @Test
  void one_that_was_turned_down_is_noticed_with_the_reason() {
    assertBroken(
            Scorers.BadName.class,
            PluginContract::it_is_found_by_its_name_and_nothing_is_turned_down)
        .hasMessageContaining("plugins that were turned down")
        .hasMessageContaining("has the name \"Bad Name\"");
  }

  @Test
  void new_options_at_each_call_are_noticed() {
    assertBroken(
            Scorers.NewOptions.class,
            PluginContract::its_options_are_constants_each_with_one_line_of_description)
        .hasMessageContaining("the same objects at each call");
  }

  @Test
  void a_description_of_two_lines_is_noticed() {
    assertBroken(
            Scorers.TwoLines.class,
            PluginContract::its_options_are_constants_each_with_one_line_of_description)
        .hasMessageContaining("description of the option depth");
  }

  @Test
  void reading_an_undeclared_option_is_noticed() {
    assertBroken(
            Scorers.Undeclared.class,
            PluginContract::it_is_made_from_the_options_that_it_declares_and_reads_no_others)
        .hasMessageContaining("option depth is not declared");
  }

  @Test
  void a_shared_instance_is_noticed() {
    assertBroken(Scorers.Shared.class, PluginContract::closing_one_does_not_disturb_another)
        .hasMessageContaining("the use of one after another was closed");
  }

  @Test
  void touching_the_network_while_it_is_made_is_noticed() {
    assertBroken(Scorers.Eager.class, PluginContract::making_one_does_not_touch_the_network)
        .hasMessageContaining("addresses that create() asked for")
        .hasMessageContaining("https://example.org/");
  }

  @Test
  void taking_null_is_noticed() {
    assertBroken(Scorers.TakesNull.class, PluginContract::a_context_of_null_is_refused)
        .hasMessageContaining("what create(null) ends with");
    assertBroken(Scorers.TakesNull.class, ScorerContract::null_is_refused)
        .hasMessageContaining("what score(null) ends with");
  }

  @Test
  void closing_only_once_is_noticed() {
    assertBroken(Scorers.ClosesOnce.class, PluginContract::it_may_be_closed_twice)
        .hasMessageContaining("closed already");
  }

  @Test
  void a_key_in_the_text_form_is_noticed() {
    assertBroken(Scorers.Leaky.class, PluginContract::it_never_shows_a_key)
        .hasMessageContaining("toString() of a new plugin");
  }

  @Test
  void printing_is_noticed() {
    assertBroken(Scorers.Printing.class, PluginContract::it_prints_nothing)
        .hasMessageContaining("System.out or System.err")
        .hasMessageContaining("scored 2602.00001v1");
  }

  @Test
  void depending_on_the_default_locale_is_noticed() {
    assertBroken(
            Scorers.Local.class, PluginContract::it_does_the_same_in_every_locale_and_time_zone)
        .hasMessageContaining("tr-TR");
  }

  @Test
  void remembering_papers_is_noticed() {
    assertBroken(Scorers.Counting.class, ScorerContract::the_same_paper_always_gets_the_same_score);
    assertBroken(Scorers.Counting.class, PluginContract::it_does_the_same_twice)
        .hasMessageContaining("the second use of one instance");
    assertBroken(Scorers.Counting.class, PluginContract::several_threads_may_use_it_at_once)
        .hasMessageContaining("what each thread was told");
  }

  @Test
  void another_order_of_many_papers_is_noticed() {
    assertBroken(
        Scorers.Backwards.class,
        ScorerContract::scoring_many_papers_is_scoring_one_after_the_other);
  }

  @Test
  void stumbling_over_a_hostile_paper_is_noticed_by_its_kind() {
    assertBroken(Scorers.Fragile.class, ScorerContract::hostile_papers_are_scored)
        .hasMessageContaining("no text at all");
  }

  @Test
  void points_that_overflow_are_noticed() {
    assertBroken(
            Scorers.Endless.class,
            ScorerContract::points_are_finite_and_each_reason_names_what_was_found)
        .hasMessageContaining("the total of");
  }

  private AbstractThrowableAssert<?, ?> assertBroken(
      Class<? extends ScorerFactory> factory, ThrowingConsumer<ScorerContract> test) {
    return assertThatThrownBy(() -> check(factory, test)).isInstanceOf(AssertionError.class);
  }

  private void check(Class<? extends ScorerFactory> factory, ThrowingConsumer<ScorerContract> test)
      throws Throwable {
    String name = factory.getSimpleName().toLowerCase(Locale.ROOT);
    try (PluginFolder plugins =
        PluginFolder.of(folder, Scorers.class, ScorerFactory.class, factory)) {
      plugins.check(new Contract(name), test);
    }
  }

  static final class Contract extends ScorerContract {
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
