package io.github.arxivbot.scorer.liked;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.spi.scoring.ScorerPreparation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The preparation of several runs: each call of {@link #update} is one of a run of its own. */
public final class TestPreparation implements ScorerPreparation {

  private final List<Paper> known;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, String> data = new HashMap<>();

  /** Creates the preparation; the lookup finds the given papers. */
  public TestPreparation(List<Paper> known) {
    this.known = known;
  }

  /** Returns the reported problems since the last call. */
  public List<String> takeProblems() {
    List<String> taken = List.copyOf(problems);
    problems.clear();
    return taken;
  }

  /** Returns the data that scorers keep, by name. */
  public Map<String, String> data() {
    return data;
  }

  @Override
  public List<Paper> background() {
    return TestPapers.background();
  }

  @Override
  public List<Paper> find(Collection<? extends PaperId> ids) {
    return known.stream().filter(paper -> ids.contains(paper.id())).toList();
  }

  @Override
  public String update(String name, DataUpdate update) throws InterruptedException {
    String made = update.apply(Optional.ofNullable(data.get(name)));
    data.put(name, made);
    return made;
  }

  @Override
  public void report(String message) {
    problems.add(message);
  }
}
