package io.github.arxivbot.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.NotEmpty;

/** A small alphabet with letters whose case is odd, so that words do occur and case matters. */
class KeywordScorerLawsTest {

  private static final String LETTERS = "aAbBiIİıσςΣß ";

  @Property
  void the_total_is_what_the_plain_rule_gives(
      @ForAll("papers") Paper paper,
      @ForAll("words") @NotEmpty List<String> keywords,
      @ForAll("words") List<String> high,
      @ForAll("words") List<String> low) {
    Score score =
        KeywordScorer.builder()
            .keywords(keywords)
            .highScoreKeywords(high)
            .lowScoreKeywords(low)
            .build()
            .score(paper);
    if (plain(paper, keywords, 1, 0.5) == 0) {
      assertThat(score).isInstanceOf(Score.NoMatch.class);
    } else {
      double expected =
          plain(paper, keywords, 1, 0.5) + plain(paper, high, 10, 20) - plain(paper, low, 10, 20);
      assertThat(((Score.Points) score).total()).isEqualTo(expected);
    }
  }

  @Tag("slow")
  @Property
  void the_order_of_the_keywords_does_not_change_the_total(
      @ForAll("papers") Paper paper, @ForAll("words") @NotEmpty List<String> keywords) {
    List<String> backwards = new ArrayList<>(keywords);
    Collections.reverse(backwards);
    assertThat(total(paper, backwards)).isEqualTo(total(paper, keywords));
  }

  @Tag("slow")
  @Property
  void one_more_keyword_changes_no_other_reason(
      @ForAll("papers") Paper paper,
      @ForAll("words") @NotEmpty List<String> keywords,
      @ForAll("word") String more) {
    List<String> longer = new ArrayList<>(keywords);
    longer.add(more);
    List<String> before = reasons(paper, keywords);
    assertThat(reasons(paper, longer).subList(0, before.size())).isEqualTo(before);
    assertThat(total(paper, longer)).isGreaterThanOrEqualTo(total(paper, keywords));
  }

  @Tag("slow")
  @Property
  void a_keyword_listed_twice_gives_twice_the_points(
      @ForAll("papers") Paper paper, @ForAll("word") String keyword) {
    assertThat(total(paper, List.of(keyword, keyword)))
        .isEqualTo(2 * total(paper, List.of(keyword)));
  }

  @Tag("slow")
  @Property
  void a_paper_is_dropped_exactly_where_an_excluded_word_occurs(
      @ForAll("papers") Paper paper, @ForAll("words") List<String> excluded) {
    Score score =
        KeywordScorer.builder().keywords("a").excludeKeywords(excluded).build().score(paper);
    assertThat(score instanceof Score.Veto).isEqualTo(plain(paper, excluded, 1, 0) > 0);
  }

  @Provide
  Arbitrary<Paper> papers() {
    Arbitrary<String> texts = Arbitraries.strings().withChars(LETTERS).ofMaxLength(12);
    return texts.flatMap(title -> texts.map(text -> Papers.paper(title, text)));
  }

  @Provide
  Arbitrary<List<String>> words() {
    return word().list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> word() {
    return Arbitraries.strings()
        .withChars(LETTERS)
        .ofMinLength(1)
        .ofMaxLength(2)
        .filter(word -> !word.isBlank());
  }

  private static double plain(Paper paper, List<String> words, double inText, double moreInTitle) {
    String title = paper.title().toLowerCase(Locale.ROOT);
    String text = (paper.title() + " " + paper.abstractText()).toLowerCase(Locale.ROOT);
    double points = 0;
    for (String word : words) {
      points += text.contains(word.toLowerCase(Locale.ROOT)) ? inText : 0;
      points += title.contains(word.toLowerCase(Locale.ROOT)) ? moreInTitle : 0;
    }
    return points;
  }

  private static double total(Paper paper, List<String> keywords) {
    Score score = KeywordScorer.builder().keywords(keywords).build().score(paper);
    return score instanceof Score.Points points ? points.total() : 0;
  }

  private static List<String> reasons(Paper paper, List<String> keywords) {
    Score score = KeywordScorer.builder().keywords(keywords).build().score(paper);
    return score instanceof Score.Points points
        ? points.reasons().stream().map(Reason::toString).toList()
        : List.of();
  }
}
