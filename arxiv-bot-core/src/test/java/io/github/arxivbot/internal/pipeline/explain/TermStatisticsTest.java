package io.github.arxivbot.internal.pipeline.explain;

import static io.github.arxivbot.PipelineFixtures.paper;
import static io.github.arxivbot.model.AnnounceType.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Term;
import io.github.arxivbot.run.DigestExplanation.TermUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TermStatisticsTest {

  private static final Paper PAPER = paper("2602.00001v1", NEW, "cs.LG");

  @Test
  void terms_that_differ_by_case_count_twice() {
    List<Term> terms = List.of(term(0, "KV cache"), term(1, "kv cache"), term(2, "other"));

    List<TermUse> uses = uses(terms, List.of(score(terms.get(0), terms.get(1)), Score.noMatch()));

    assertThat(uses.get(0).remarks())
        .contains("counts twice: \"kv cache\" (keywords[1]) differs only by case");
    assertThat(uses.get(1).remarks())
        .contains("counts twice: \"KV cache\" (keywords[0]) differs only by case");
    assertThat(uses.get(2).remarks()).containsExactly("never found");
  }

  @Test
  void a_part_of_a_term_is_found_wherever_the_term_is() {
    List<Term> terms = List.of(term(0, "cache"), term(1, "KV Cache"), term(2, "page cache"));

    List<TermUse> uses =
        uses(terms, List.of(score(terms.get(0), terms.get(1)), score(terms.get(0), terms.get(2))));

    assertThat(uses.get(0).remarks())
        .contains(
            "found wherever \"KV Cache\" (keywords[1]) is",
            "found wherever \"page cache\" (keywords[2]) is");
    assertThat(uses.get(1).remarks()).noneMatch(remark -> remark.startsWith("found wherever"));
  }

  /** The limit only ends the test: without linear time, it would run for hours. */
  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void the_time_is_linear_in_the_number_of_terms() {
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < 40_000; i++) {
      terms.add(term(i, String.format(Locale.ROOT, "term number %05d", i)));
    }
    Score all = score(terms.toArray(Term[]::new));

    List<TermUse> uses = uses(terms, List.of(all));

    assertThat(uses).hasSize(40_000).allMatch(use -> use.papers() == 1);
  }

  private static List<TermUse> uses(List<Term> terms, List<Score> scores) {
    return new TermStatistics(terms, scores.stream().map(score -> PAPER).toList(), scores).all();
  }

  private static Term term(int index, String words) {
    return new Term("keywords[" + index + "]", words, Term.Role.ADMITS);
  }

  private static Score score(Term... terms) {
    List<Reason> reasons = new ArrayList<>();
    for (Term term : terms) {
      reasons.add(new Reason(term.words(), Field.TITLE, 1, term.source(), List.of()));
    }
    return Score.points(reasons);
  }
}
