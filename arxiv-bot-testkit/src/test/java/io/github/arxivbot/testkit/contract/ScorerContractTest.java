package io.github.arxivbot.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.spi.ScorerFactory;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of scorers, and those of all plugins. */
class ScorerContractTest extends ContractSelfTest {

  ScorerContractTest() {
    super(ScorerFactory.class, BrokenScorers.Sound.class, Contract::new);
  }

  @Override
  List<Method> rulesToBreak() {
    List<Method> rules = new ArrayList<>(super.rulesToBreak());
    rules.addAll(rules(PluginContract.class));
    return rules;
  }

  @Override
  List<Breach> breaches() {
    return List.of(
        Breach.of(
            BrokenScorers.Blind.class,
            "it_has_an_opinion_on_at_least_one_of_the_papers",
            "override it, or set options by context(…)"),
        Breach.of(
            BrokenScorers.BadName.class,
            "it_is_found_by_its_name_and_nothing_is_rejected",
            "rejected plugins",
            "has the name \"Bad Name\""),
        Breach.of(
                BrokenScorers.Sound.class,
                "it_is_registered_for_the_class_path_and_for_the_module_path",
                "provides io.github.arxivbot.spi.ScorerFactory in module-info.java",
                BrokenScorers.Sound.class.getName())
            .inModule("module plugin {}"),
        Breach.of(
            BrokenScorers.Hidden.class,
            "its_factory_is_public_with_a_public_constructor",
            "Hidden in ",
            "is not public: make the class and its constructor public"),
        Breach.of(BrokenScorers.Fickle.class, "its_name_is_always_the_same", "fickle-"),
        Breach.of(
            BrokenScorers.NewOptions.class,
            "its_options_are_constants_each_with_one_line_of_description",
            "the same objects at each call"),
        Breach.of(
            BrokenScorers.TwoLines.class,
            "its_options_are_constants_each_with_one_line_of_description",
            "description of the option depth"),
        Breach.of(
            BrokenScorers.Undeclared.class,
            "it_is_made_from_the_options_that_it_declares_and_reads_no_others",
            "option depth is not declared"),
        Breach.of(
            BrokenScorers.AnyOption.class,
            "an_option_that_it_does_not_declare_is_rejected",
            "exception of a configuration with the option no_such_option"),
        Breach.of(
            BrokenScorers.Eager.class,
            "making_one_does_not_touch_the_network",
            "addresses that create() asked for",
            "https://example.org/"),
        Breach.of(
            BrokenScorers.Shared.class,
            "closing_one_does_not_disturb_another",
            "the use of one after another was closed"),
        Breach.of(
            BrokenScorers.TakesNull.class,
            "a_context_of_null_is_rejected",
            "exception of create(null)"),
        Breach.of(BrokenScorers.ClosesOnce.class, "it_may_be_closed_twice", "closed already"),
        Breach.of(BrokenScorers.Leaky.class, "it_never_shows_a_key", "toString() of a new plugin"),
        Breach.of(BrokenScorers.Chatty.class, "it_never_shows_a_key", "output of the plugin"),
        Breach.of(
            BrokenScorers.Printing.class,
            "it_prints_nothing",
            "System.out or System.err",
            "scored 2602.00001v1"),
        Breach.of(
            BrokenScorers.Local.class, "it_does_the_same_in_every_locale_and_time_zone", "tr-TR"),
        Breach.of(
            BrokenScorers.Zoned.class,
            "it_does_the_same_in_every_locale_and_time_zone",
            "Pacific/Kiritimati"),
        Breach.of(
            BrokenScorers.Counting.class,
            "it_does_the_same_twice",
            "the second use of one instance"),
        Breach.of(
            BrokenScorers.Counting.class,
            "several_threads_may_use_it_at_once",
            "results of each thread"),
        Breach.of(
            BrokenScorers.Restless.class,
            "it_leaves_no_thread_running_once_it_is_closed",
            "threads that still run after the plugin was used and closed",
            "restless"),
        Breach.of(
            BrokenScorers.Littering.class,
            "it_leaves_no_file_and_no_connection_open_once_it_is_closed",
            "that are open after the plugin was used and closed",
            "Scorers$Littering.class"),
        Breach.of(
            BrokenScorers.Clinging.class,
            "it_leaves_no_file_and_no_connection_open_once_it_is_closed",
            "that are open after the plugin was used and closed",
            "socket:["),
        Breach.of(
            DefaultCharsetScorer.class,
            "it_does_not_depend_on_the_default_charset",
            "DefaultCharsetScorer.class calls java/lang/String.getBytes()",
            "pass StandardCharsets.UTF_8"),
        Breach.of(
            BrokenScorers.Counting.class,
            "the_same_paper_always_gets_the_same_score",
            "2602.00001v1"),
        Breach.of(
            BrokenScorers.Backwards.class,
            "scoring_many_papers_is_scoring_one_after_the_other",
            "2602.00005"),
        Breach.of(BrokenScorers.Fragile.class, "hostile_papers_are_scored", "no text at all"),
        Breach.of(
            BrokenScorers.Endless.class,
            "points_are_finite_and_each_reason_names_what_was_found",
            "the total of"),
        Breach.of(
            BrokenScorers.Beyond.class,
            "places_lie_within_the_text_of_the_paper",
            "places of everything in 2602.00001v1"),
        Breach.of(
            BrokenScorers.Unlisted.class,
            "a_reason_names_one_of_the_terms",
            "sources of reasons, against those of terms()"),
        Breach.of(BrokenScorers.Blank.class, "its_terms_can_be_shown", "words=  , role=ADMITS"),
        Breach.of(BrokenScorers.TakesNull.class, "null_is_rejected", "exception of score(null)"));
  }

  @Test
  void threads_of_the_jdk_are_ignored() throws Exception {
    assertThat(
            thrownBy(
                Breach.of(
                    BrokenScorers.Parallel.class, "it_leaves_no_thread_running_once_it_is_closed")))
        .isNull();
  }

  @Test
  void an_unregistered_plugin_is_reported(@TempDir Path folder) throws Throwable {
    try (PluginFolder plugins =
        PluginFolder.of(folder, DefaultCharsetScorer.class, ScorerFactory.class)) {
      assertThatThrownBy(
              () ->
                  plugins.check(
                      new Contract("absent"),
                      PluginContract::it_is_found_by_its_name_and_nothing_is_rejected))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("there is no scorer named \"absent\"")
          .hasMessageContaining("DefaultCharsetScorer in ")
          .hasMessageContaining("implements ScorerFactory but is not registered")
          .hasMessageContaining("put @AutoService(ScorerFactory.class) on it");
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
