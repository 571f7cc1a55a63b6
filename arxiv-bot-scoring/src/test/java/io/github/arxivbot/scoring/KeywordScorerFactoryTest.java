package io.github.arxivbot.scoring;

import static io.github.arxivbot.scoring.Papers.paper;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.internal.option.ConfigSection;
import io.github.arxivbot.internal.option.OptionValues;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.option.ConfigError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeywordScorerFactoryTest {

  private final KeywordScorerFactory factory = new KeywordScorerFactory();
  private final List<ConfigError> errors = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  @Test
  void all_four_lists_reach_the_scorer() {
    Scorer scorer =
        create(
            Map.of(
                "keywords", List.of("LLM"),
                "high_score_keywords", List.of("cache"),
                "low_score_keywords", List.of("speech"),
                "exclude_keywords", List.of("survey")));
    assertThat(scorer.score(paper("An LLM cache for speech", "")))
        .asString()
        .contains("LLM +1.5", "cache +30.0", "speech -30.0");
    assertThat(scorer.score(paper("LLM: a survey", ""))).isInstanceOf(Score.Veto.class);
  }

  @Test
  void a_configuration_without_keywords_is_an_error_that_states_the_expected_value() {
    read(Map.of());
    assertThat(errors)
        .extracting(ConfigError::toString)
        .containsExactly(
            "scorers[0].keywords: is missing; expected words of which at least one must occur in"
                + " title or abstract");
  }

  @Test
  void an_empty_list_of_keywords_is_an_error() {
    read(Map.of("keywords", List.of()));
    assertThat(errors)
        .extracting(ConfigError::toString)
        .containsExactly("scorers[0].keywords: expected at least one keyword, found none");
  }

  @Test
  void a_blank_word_is_an_error_with_its_place() {
    read(Map.of("keywords", List.of("LLM", " ")));
    assertThat(errors).extracting(ConfigError::path).containsExactly("scorers[0].keywords[1]");
  }

  @Test
  void keywords_that_differ_only_in_case_are_reported_once() {
    create(Map.of("keywords", List.of("framework", "LLM", "Framework")));
    assertThat(remarks)
        .containsExactly(
            "keywords: \"framework\" and \"Framework\" differ only in case; each entry counts, so"
                + " one hit gives the points of 2 entries");
  }

  @Test
  void a_keyword_listed_twice_is_reported_once() {
    create(Map.of("keywords", List.of("LLM"), "low_score_keywords", List.of("x", "x", "x")));
    assertThat(remarks)
        .containsExactly(
            "low_score_keywords: \"x\" is listed 3 times; each entry counts, so one hit gives the"
                + " points of 3 entries");
  }

  @Test
  void ordinary_keywords_are_not_reported() {
    create(
        Map.of(
            "keywords",
            List.of("LLM", "kv cache", "video", "cache", Map.of("term", "RL", "match", "word")),
            "exclude_keywords",
            List.of("survey", "a survey", Map.of("term", "RAG", "case", true))));
    assertThat(remarks)
        .containsExactly(
            "keywords: a term that contains another one counts for both: \"cache\" in \"kv cache\"");
  }

  @Test
  void short_keywords_inside_common_words_are_reported_with_a_word() {
    create(Map.of("keywords", List.of("RL", "quantum", "ViT"), "exclude_keywords", List.of("rag")));
    assertThat(remarks)
        .containsExactly(
            "keywords: a short term is also found inside other words: \"RL\" in \"early\", \"ViT\" in"
                + " \"gravity\"; {\"term\": \"RL\", \"match\": \"word\"} finds whole words only",
            "exclude_keywords: a short term is also found inside other words: \"rag\" in"
                + " \"average\"; {\"term\": \"rag\", \"match\": \"word\"} finds whole words only");
  }

  @Test
  void the_match_mode_of_the_list_counts() {
    create(Map.of("match", "word", "keywords", List.of("RL", "LLM", "LLMs", "LLM agents")));
    assertThat(remarks)
        .containsExactly(
            "keywords: a term that contains another one counts for both: \"LLM\" in \"LLM agents\"");
  }

  @Test
  void many_contained_keywords_are_counted() {
    create(
        Map.of(
            "keywords",
            List.of(
                "graph",
                "a graph",
                "b graph",
                "c graph",
                "d graph",
                "e graph",
                "f graph",
                Map.of("term", "graphs", "in", List.of("title")))));
    assertThat(remarks).singleElement().asString().endsWith("\"e graph\" and 2 more");
  }

  private Scorer create(Map<String, ?> section) {
    OptionValues values = read(section);
    assertThat(errors).isEmpty();
    PluginContext.Builder context = PluginContext.builder(factory.options());
    values.copyTo(factory.options(), context::set);
    factory.check(context.remarks(remarks::add).build());
    return factory.create(context.build());
  }

  private OptionValues read(Map<String, ?> section) {
    ConfigSection scorer = ConfigSection.of("scorers[0]", Path.of(""), section);
    return OptionValues.read(factory.options(), scorer, errors);
  }
}
