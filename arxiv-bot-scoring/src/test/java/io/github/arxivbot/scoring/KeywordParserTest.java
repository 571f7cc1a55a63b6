package io.github.arxivbot.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.internal.option.ConfigSection;
import io.github.arxivbot.internal.option.OptionValues;
import io.github.arxivbot.spi.option.ConfigError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each error names its place and its cause. */
class KeywordParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '|',
      textBlock =
          """
          5 ~ keywords[0]: expected text, or an object with one of term, any, all, not, author, category, comment, regex, found 5
          " " ~ keywords[0]: expected text that is not blank, found " "
          {} ~ keywords[0]: expected one of term, any, all, not, author, category, comment, regex, found none of them
          {"term": "a", "regex": "b"} ~ keywords[0]: expected one of term, any, all, not, author, category, comment, regex, found term and regex
          {"term": ""} ~ keywords[0].term: expected text that is not blank, found ""
          {"term": "a", "match": "words"} ~ keywords[0].match: expected substring or word, found "words"
          {"term": "a", "case": 1} ~ keywords[0].case: expected true or false, found 1
          {"term": "a", "fold": ["hyphens"]} ~ keywords[0].fold: expected a list of case, hyphen, accents, found a list of 1
          {"term": "a", "fold": ["case"], "case": true} ~ keywords[0].fold: expected no "case" where case is true
          {"term": "a", "in": ["comments"]} ~ keywords[0].in: expected a list of title, abstract, found a list of 1
          {"term": "a", "in": []} ~ keywords[0].in: expected a list of title, abstract, found a list of 0
          {"term": "a", "weight": "2"} ~ keywords[0].weight: expected points from -1000000 to 1000000, found "2"
          {"term": "a", "title_bonus": 1e9} ~ keywords[0].title_bonus: expected points from -1000000 to 1000000, found 1E+9
          {"term": "a", "exclude": "yes"} ~ keywords[0].exclude: expected true or false, found "yes"
          {"any": []} ~ keywords[0].any: expected a list of at least one keyword, found a list of 0
          {"any": ["a", {"term": 7}]} ~ keywords[0].any[1].term: expected text that is not blank, found 7
          {"all": [{"term": "a", "weight": 2}]} ~ keywords[0].all[0].weight: belongs to the whole keyword, not to a term inside of it
          {"author": "..."} ~ keywords[0].author: author: expected a name, found "..."
          {"regex": "a("} ~ keywords[0].regex: regex: expected an expression in the syntax of RE2; missing closing ): a(
          {"regex": "(a)\\\\1"} ~ keywords[0].regex: regex: expected an expression in the syntax of RE2; invalid escape sequence: (a)\\1
          {"regex": "((a{90}){90}){90}"} ~ keywords[0].regex: regex: its repetitions multiply to more than 1000: ((a{90}){90}){90}
          {"not": {"not": {"not": {"not": {"not": {"not": {"not": {"not": "a"}}}}}}}} ~ keywords[0].not: terms are nested more than 8 deep
          """)
  void an_error_is_reported_at_its_place(String keyword, String message) throws Exception {
    assertThat(errors("keywords", keyword)).containsExactly(message);
  }

  @Test
  void an_unknown_key_is_reported_with_the_known_keys() throws Exception {
    assertThat(errors("keywords", "{\"term\": \"a\", \"wieght\": 2}"))
        .containsExactly(
            "keywords[0].wieght: unknown; a keyword has term, any, all, not, author, category,"
                + " comment, regex, case, fold, in, match, plural, exclude, name, require,"
                + " title_bonus, weight");
  }

  @Test
  void a_text_that_is_too_long_is_rejected() throws Exception {
    assertThat(errors("keywords", "\"" + "a".repeat(201) + "\""))
        .containsExactly("keywords[0]: term: expected at most 200 characters, found 201");
  }

  @Test
  void points_must_have_the_sign_of_their_list() throws Exception {
    assertThat(errors("low_score_keywords", "{\"term\": \"a\", \"weight\": 2}"))
        .containsExactly(
            "low_score_keywords[0].weight: expected points that lower a paper, as the list does;"
                + " found 2");
    assertThat(errors("high_score_keywords", "{\"term\": \"a\", \"weight\": -2}"))
        .containsExactly(
            "high_score_keywords[0].weight: expected points that raise a paper, as the list does;"
                + " found -2");
    assertThat(errors("exclude_keywords", "{\"term\": \"a\", \"weight\": 2}"))
        .containsExactly(
            "exclude_keywords[0].weight: an excluded keyword drops the paper; it has no points");
  }

  @Test
  void all_errors_are_reported_at_once() throws Exception {
    assertThat(errors("keywords", "{\"any\": [\"\", 5], \"match\": 3, \"x\": 1}"))
        .hasSize(3)
        .anyMatch(error -> error.startsWith("keywords[0].x"))
        .anyMatch(error -> error.startsWith("keywords[0].any[0]"))
        .anyMatch(error -> error.startsWith("keywords[0].any[1]"));
  }

  private static List<String> errors(String list, String keyword) throws Exception {
    List<ConfigError> errors = new ArrayList<>();
    Map<String, Object> section = new LinkedHashMap<>(Map.of("keywords", List.of("b")));
    section.put(list, List.of(Json.plain(keyword)));
    OptionValues.read(
        new KeywordScorerFactory().options(), ConfigSection.of("", Path.of(""), section), errors);
    return errors.stream().map(ConfigError::toString).toList();
  }
}
