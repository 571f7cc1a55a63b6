package io.github.arxivbot.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Term;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.ScorerFactory;
import io.github.arxivbot.testkit.samples.SamplePapers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The rules for every {@link Scorer}.
 *
 * <pre>{@code
 * class MyScorerContractTest extends ScorerContract {
 *   @Override
 *   protected String name() {
 *     return "my-scorer";
 *   }
 * }
 * }</pre>
 */
public abstract class ScorerContract extends PluginContract<Scorer, ScorerFactory> {

  /** Creates the contract, for the test that extends it. */
  protected ScorerContract() {
    super(ScorerFactory.class);
  }

  /**
   * Returns the papers that the tests score, besides hostile ones.
   *
   * @return at least one paper on which the scorer has an opinion; sample papers on machine
   *     learning by default
   */
  protected List<Paper> papers() {
    return SamplePapers.ordinary();
  }

  @Override
  String section(String plugin) {
    return "\"scorers\": [" + plugin + "]";
  }

  @Override
  String use(Scorer scorer) {
    return scorer.terms() + " " + scorer.scoreAll(papers());
  }

  @Test
  void it_has_an_opinion_on_at_least_one_of_the_papers() {
    try (Scorer scorer = create()) {
      assertThat(scorer.scoreAll(papers()))
          .as("scores of papers(); override it, or set options by context(…), so that one matches")
          .anyMatch(score -> !(score instanceof Score.NoMatch));
    }
  }

  @Test
  void the_same_paper_always_gets_the_same_score() {
    try (Scorer scorer = create()) {
      for (Paper paper : allPapers()) {
        String first = scorer.score(paper).toString();
        assertThat(scorer.score(paper).toString()).as(paper.id().toString()).isEqualTo(first);
        assertThat(scorer.score(paper.toBuilder().build()).toString())
            .as("a copy of %s", paper.id())
            .isEqualTo(first);
      }
    }
  }

  @Test
  void scoring_many_papers_is_scoring_one_after_the_other() {
    try (Scorer scorer = create()) {
      List<String> oneByOne = allPapers().stream().map(scorer::score).map(Score::toString).toList();
      assertThat(scorer.scoreAll(allPapers()))
          .extracting(Score::toString)
          .containsExactlyElementsOf(oneByOne);
      assertThat(scorer.scoreAll(List.of())).isEmpty();
    }
  }

  @Test
  void hostile_papers_are_scored() {
    try (Scorer scorer = create()) {
      SamplePapers.hostile()
          .forEach(
              (what, paper) ->
                  assertThatCode(() -> assertThat(scorer.score(paper)).isNotNull())
                      .as(what)
                      .doesNotThrowAnyException());
    }
  }

  @Test
  void points_are_finite_and_each_reason_names_what_was_found() {
    try (Scorer scorer = create()) {
      for (Score score : scorer.scoreAll(allPapers())) {
        if (score instanceof Score.Points points) {
          assertThat(points.total()).as("the total of %s", points).isFinite();
          assertThat(points.reasons()).extracting(Reason::term).noneMatch(String::isBlank);
        } else if (score instanceof Score.Veto veto) {
          assertThat(veto.reason()).as("the reason of a veto").isNotBlank();
        }
      }
    }
  }

  @Test
  void places_lie_within_the_text_of_the_paper() {
    try (Scorer scorer = create()) {
      for (Paper paper : allPapers()) {
        if (scorer.score(paper) instanceof Score.Points points) {
          for (Reason reason : points.reasons()) {
            assertThat(reason.spans())
                .as("places of %s in %s", reason.term(), paper.id())
                .allMatch(span -> span.end() <= text(paper, span.field()).length());
          }
        }
      }
    }
  }

  @Test
  void a_reason_names_one_of_the_terms() {
    try (Scorer scorer = create()) {
      List<String> known = scorer.terms().stream().map(Term::source).toList();
      for (Score score : scorer.scoreAll(allPapers())) {
        if (score instanceof Score.Points points && !known.isEmpty()) {
          assertThat(points.reasons())
              .extracting(Reason::source)
              .as("sources of reasons, against those of terms()")
              .isSubsetOf(known);
        }
      }
    }
  }

  @Test
  void its_terms_can_be_shown() {
    try (Scorer scorer = create()) {
      assertThat(scorer.terms()).isNotNull().noneMatch(term -> term.words().isBlank());
    }
  }

  @Test
  void null_is_rejected() {
    try (Scorer scorer = create()) {
      NullArguments.isRefusedBy("score(null)", () -> scorer.score(NullArguments.nothing()));
      NullArguments.isRefusedBy("scoreAll(null)", () -> scorer.scoreAll(NullArguments.nothing()));
    }
  }

  private static String text(Paper paper, Field field) {
    return switch (field) {
      case TITLE -> paper.title();
      case ABSTRACT -> paper.abstractText();
      case COMMENTS -> paper.comments().orElse("");
      default -> "";
    };
  }

  private List<Paper> allPapers() {
    List<Paper> papers = new ArrayList<>(papers());
    papers.addAll(SamplePapers.hostile().values());
    return papers;
  }
}
