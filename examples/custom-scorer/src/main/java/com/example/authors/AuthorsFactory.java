package com.example.authors;

import com.google.auto.service.AutoService;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Term;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.ScorerFactory;
import io.github.arxivbot.spi.option.Option;
import java.util.List;

/** Gives five points for each author of a list: the plugin {@code authors}. */
@AutoService(ScorerFactory.class)
public final class AuthorsFactory implements ScorerFactory {

  static final Option<List<String>> NAMES =
      Option.list("names", "full names of authors, as arXiv writes them").required();

  @Override
  public String name() {
    return "authors";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(NAMES);
  }

  @Override
  public Scorer create(PluginContext context) {
    return new AuthorsScorer(context.get(NAMES));
  }

  private record AuthorsScorer(List<String> names) implements Scorer {

    @Override
    public Score score(Paper paper) {
      List<Reason> reasons =
          names.stream()
              .filter(paper.authors()::contains)
              .map(name -> new Reason(name, Field.AUTHORS, 5, name, List.of()))
              .toList();
      return reasons.isEmpty() ? Score.noMatch() : Score.points(reasons);
    }

    @Override
    public List<Term> terms() {
      return names.stream().map(name -> new Term(name, name, Term.Role.ADMITS)).toList();
    }
  }
}
