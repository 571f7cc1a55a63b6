package io.github.arxivbot.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that neither layout nor the notation of letters hides a term. */
class TextFormTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vision\ntransformers",
        "vision\r\n transformers",
        "vision\ttransformers",
        "vision   transformers",
        "vision\n\n transformers",
        "vision\u2028transformers"
      })
  void a_line_end_is_a_space(String text) {
    KeywordScorer substring = KeywordScorer.builder().keywords("vision transformers").build();
    KeywordScorer word =
        KeywordScorer.builder().match(MatchMode.WORD).keywords("vision transformer").build();
    KeywordScorer regex = KeywordScorer.builder().add(Keyword.regex("vision transf")).build();
    for (KeywordScorer scorer : List.of(substring, word, regex)) {
      Paper inTitle = Papers.paper("On " + text + " again", "");
      Paper inAbstract = Papers.paper("A title", "We train\n  more " + text + " again");

      assertThat(found(scorer, inTitle, Field.TITLE)).startsWith("vision transf");
      assertThat(found(scorer, inAbstract, Field.ABSTRACT).replace("\n\n", " "))
          .startsWith("vision transf");
      assertThat(scorer.scoreAll(List.of(inTitle, inAbstract)))
          .containsExactly(scorer.score(inTitle), scorer.score(inAbstract));
    }
  }

  @Test
  void places_after_several_paragraphs_are_those_of_the_abstract() {
    KeywordScorer scorer = KeywordScorer.builder().keywords("kv cache", "d e").build();
    Paper paper = Papers.paper("A title", "a\n\nb\n\nc kv\n\ncache d\n\ne kv cache");

    List<Reason> reasons = ((Score.Points) scorer.score(paper)).reasons();

    assertThat(reasons.get(0).spans())
        .extracting(span -> text(paper, span))
        .containsExactly("kv\n\ncache", "kv cache");
    assertThat(reasons.get(1).spans())
        .extracting(span -> text(paper, span))
        .containsExactly("d\n\ne");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Gr\\\"obner", "Gr\\\"{o}bner", "Gr{\\\"o}bner", "Gr{\\\"{o}}bner", "Gröbner"})
  void a_letter_has_one_spelling(String spelling) {
    Paper paper = Papers.paper("Fast bases", "We compute " + spelling + " bases.");
    for (String keyword : List.of("Gröbner bases", "Gr\\\"obner", "gr{\\\"o}bner", "GR\\\"OBNER")) {
      KeywordScorer scorer = KeywordScorer.builder().keywords(keyword).build();
      assertThat(found(scorer, paper, Field.ABSTRACT)).as(keyword).startsWith("Gröbner");
    }
  }

  @Test
  void a_term_in_tex_is_found_in_formulas_too() {
    KeywordScorer scorer = KeywordScorer.builder().keywords("5\\,\\AA", "\\L").build();
    Paper paper = Papers.paper("A resolution of $5\\,\\AA$", "For the operator $\\L$.");

    assertThat(((Score.Points) scorer.score(paper)).reasons()).hasSize(2);
  }

  @Test
  void terms_in_comments_and_names_may_be_written_in_tex() {
    Paper paper =
        Papers.paper("A title", "").toBuilder()
            .comments("in Proc.\n of the Poincar\\'e Seminar")
            .authors(List.of("Paul Erdős"))
            .build();
    KeywordScorer comment =
        KeywordScorer.builder().add(Keyword.comment("of the Poincar\\'{e} seminar")).build();
    KeywordScorer author = KeywordScorer.builder().add(Keyword.author("P. Erd\\H{o}s")).build();

    assertThat(comment.score(paper)).isInstanceOf(Score.Points.class);
    assertThat(author.score(paper)).isInstanceOf(Score.Points.class);
  }

  private static String found(KeywordScorer scorer, Paper paper, Field field) {
    Span span = ((Score.Points) scorer.score(paper)).reasons().get(0).spans().get(0);
    assertThat(span.field()).isEqualTo(field);
    return text(paper, span);
  }

  private static String text(Paper paper, Span span) {
    String text = span.field() == Field.TITLE ? paper.title() : paper.abstractText();
    return text.substring(span.start(), span.end());
  }
}
