package io.github.arxivbot.scoring;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.scoring.internal.Hits;
import io.github.arxivbot.scoring.internal.Search;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The plans of several readers over one search: a paper is read once for all. Thread-safe. */
final class Panel {

  private static final long[] NONE = {};
  private static final int SEVERAL = -1;

  private final List<Plan> plans;
  private final Search search;
  private final @Nullable Search comments;
  private final long[][] usersOf;
  private final long[] alwaysLookedAt;

  /** Of each literal its rule, if it has one only. */
  private final int[] onlyRule;

  /**
   * Compiles the search.
   *
   * @param plans all that were made by {@code compilation}
   * @param compilation knows their literals
   */
  Panel(List<Plan> plans, Compilation compilation) {
    this.plans = List.copyOf(plans);
    search = new Search(compilation.literals());
    comments =
        compilation.commentLiterals().isEmpty() ? null : new Search(compilation.commentLiterals());
    List<List<Long>> users = new ArrayList<>();
    compilation.literals().forEach(literal -> users.add(new ArrayList<>(1)));
    List<Long> always = new ArrayList<>();
    for (int plan = 0; plan < plans.size(); plan++) {
      for (int rule = 0; rule < plans.get(plan).size(); rule++) {
        if (plans.get(plan).rule(rule).condition() instanceof LiteralCondition literal) {
          users.get(literal.literal()).add(user(plan, rule));
        }
      }
      for (int rule : plans.get(plan).alwaysLookedAt()) {
        always.add(user(plan, rule));
      }
    }
    usersOf = users.stream().map(Panel::array).toArray(long[][]::new);
    alwaysLookedAt = array(always);
    onlyRule = new int[usersOf.length];
    for (int i = 0; i < onlyRule.length; i++) {
      onlyRule[i] = usersOf[i].length == 1 ? (int) usersOf[i][0] : SEVERAL;
    }
  }

  private static long user(int plan, int rule) {
    return ((long) plan << Integer.SIZE) | rule;
  }

  private static long[] array(List<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }

  /** The bytes of the search's tables. */
  long bytes() {
    return search.bytes();
  }

  /** The scores of a paper, one a plan. */
  List<Score> scores(Paper paper) {
    Object[] result = new Object[1];
    search.read(
        paper.title(), paper.abstractText(), hits -> result[0] = whole(paper, hits, this::each));
    @SuppressWarnings("unchecked") // set just above
    List<Score> scores = (List<Score>) Objects.requireNonNull(result[0]);
    return scores;
  }

  /** The scores of papers: for each a list with one a plan. */
  List<List<Score>> scoresOfAll(List<Paper> papers) {
    return all(papers, this::each);
  }

  /** The score of a paper by the first plan. */
  Score first(Paper paper) {
    Score[] result = new Score[1];
    search.read(
        paper.title(), paper.abstractText(), hits -> result[0] = whole(paper, hits, this::first));
    return Objects.requireNonNull(result[0]);
  }

  /** The scores of papers by the first plan. */
  List<Score> firstOfAll(List<Paper> papers) {
    return all(papers, this::first);
  }

  private <T> List<T> all(List<Paper> papers, Function<Reading, T> scoring) {
    Object[] results = new Object[papers.size()];
    search.read(
        new Search.Texts() {
          @Override
          public int count() {
            return results.length;
          }

          @Override
          public String title(int index) {
            return papers.get(index).title();
          }

          @Override
          public String rest(int index) {
            return papers.get(index).abstractText();
          }
        },
        (index, hits) -> results[index] = whole(papers.get(index), hits, scoring));
    @SuppressWarnings("unchecked") // filled by the function that gives them
    List<T> scores = (List<T>) List.of(results);
    return scores;
  }

  /** Has the comments read, too, where there are any and somebody looks for something there. */
  private <T> T whole(Paper paper, Hits hits, Function<Reading, T> scoring) {
    String text = comments == null ? null : paper.comments().orElse(null);
    if (comments == null || text == null) {
      return scoring.apply(new Reading(paper, hits, null));
    }
    Object[] result = new Object[1];
    comments.read(text, "", found -> result[0] = scoring.apply(new Reading(paper, hits, found)));
    @SuppressWarnings("unchecked") // set just above
    T whole = (T) Objects.requireNonNull(result[0]);
    return whole;
  }

  private Score first(Reading reading) {
    Plan plan = plans.get(0);
    Hits hits = reading.hits();
    if (hits.count() == 0 && alwaysLookedAt.length == 0) {
      return plan.withoutHits();
    }
    long[] set = new long[(plan.size() + Long.SIZE - 1) / Long.SIZE]; // sorts them by itself
    int count = 0;
    for (long user : alwaysLookedAt) {
      set[(int) user / Long.SIZE] |= 1L << (int) user;
      count++;
    }
    for (int i = 0; i < hits.count(); i++) {
      int only = onlyRule[hits.literal(i)];
      if (only != SEVERAL) {
        set[only / Long.SIZE] |= 1L << only;
        count++;
        continue;
      }
      for (long user : usersOf[hits.literal(i)]) {
        set[(int) user / Long.SIZE] |= 1L << (int) user;
        count++;
      }
    }
    int[] candidates = new int[count];
    int filled = 0;
    for (int word = 0; word < set.length; word++) {
      for (long left = set[word]; left != 0; left &= left - 1) {
        candidates[filled++] = word * Long.SIZE + Long.numberOfTrailingZeros(left);
      }
    }
    return filled == 0 ? plan.withoutHits() : plan.score(reading, candidates);
  }

  private List<Score> each(Reading reading) {
    long[] candidates = candidates(reading.hits());
    Score[] scores = new Score[plans.size()];
    int from = 0;
    for (int plan = 0; plan < scores.length; plan++) {
      int until = from;
      while (until < candidates.length && candidates[until] >>> Integer.SIZE == plan) {
        until++;
      }
      scores[plan] =
          until == from
              ? plans.get(plan).withoutHits()
              : plans.get(plan).score(reading, rules(candidates, from, until));
      from = until;
    }
    return List.of(scores);
  }

  private static int[] rules(long[] candidates, int from, int until) {
    int[] rules = new int[until - from];
    for (int i = 0; i < rules.length; i++) {
      rules[i] = (int) candidates[from + i];
    }
    return rules;
  }

  /** The rules to look at, by plan and then in their order. */
  private long[] candidates(Hits hits) {
    int count = alwaysLookedAt.length;
    for (int i = 0; i < hits.count(); i++) {
      count += usersOf[hits.literal(i)].length;
    }
    if (count == 0) {
      return NONE;
    }
    long[] candidates = Arrays.copyOf(alwaysLookedAt, count);
    int filled = alwaysLookedAt.length;
    for (int i = 0; i < hits.count(); i++) {
      for (long user : usersOf[hits.literal(i)]) {
        candidates[filled++] = user;
      }
    }
    Arrays.sort(candidates);
    return candidates;
  }
}
