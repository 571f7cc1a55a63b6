package io.github.arxivbot.benchmarks;

import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.spi.Scorer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The straightforward scorer: lower-cases the texts and searches both for each term. */
final class ContainsScorer implements Scorer {

  private final List<String> terms;
  private final List<String> lower;

  ContainsScorer(List<String> terms) {
    this.terms = List.copyOf(terms);
    this.lower = terms.stream().map(term -> term.toLowerCase(Locale.ROOT)).toList();
  }

  @Override
  public Score score(Paper paper) {
    String title = paper.title().toLowerCase(Locale.ROOT);
    String text = (paper.title() + " " + paper.abstractText()).toLowerCase(Locale.ROOT);
    List<Reason> reasons = new ArrayList<>();
    for (int i = 0; i < lower.size(); i++) {
      if (text.contains(lower.get(i))) {
        boolean inTitle = title.contains(lower.get(i));
        reasons.add(Reason.of(terms.get(i), inTitle ? Field.TITLE : Field.TEXT, inTitle ? 1.5 : 1));
      }
    }
    return reasons.isEmpty() ? Score.noMatch() : Score.points(reasons);
  }
}
