package io.github.arxivbot.scoring;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.scoring.internal.Hits;
import io.github.arxivbot.scoring.internal.Reader;
import io.github.arxivbot.scoring.internal.Search;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plans of several readers over one search: a paper is read once for all. Thread-safe. */
final class Panel {

  private final List<Plan> plans;
  private final Search search;
  private final @Nullable Search comments;

  /** Of each literal, and behind the last one, its first user. */
  private final int[] firstUser;

  /** Rules that look for a literal and nothing else, by their number among those of all plans. */
  private final int[] users;

  private final int[] alwaysLookedAt;

  /** Where each plan's rules begin among those of all, in words of {@link Candidates}. */
  private final int[] firstWords;

  private final Spares<Desk> desks = new Spares<>(this::newDesk);

  /** What one thread needs to score papers. */
  private record Desk(Reader reader, @Nullable Reader commentReader, Candidates candidates) {}

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
    firstWords = new int[plans.size() + 1];
    List<List<Integer>> usersOf = new ArrayList<>();
    compilation.literals().forEach(literal -> usersOf.add(new ArrayList<>(1)));
    List<Integer> always = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      Plan plan = plans.get(i);
      int first = firstWords[i] * Long.SIZE;
      firstWords[i + 1] = firstWords[i] + Candidates.words(plan.size());
      for (int rule = 0; rule < plan.size(); rule++) {
        if (plan.rule(rule).condition() instanceof LiteralCondition literal) {
          usersOf.get(literal.literal()).add(first + rule);
        }
      }
      for (int rule : plan.alwaysLookedAt()) {
        always.add(first + rule);
      }
    }
    firstUser = new int[usersOf.size() + 1];
    for (int literal = 0; literal < usersOf.size(); literal++) {
      firstUser[literal + 1] = firstUser[literal] + usersOf.get(literal).size();
    }
    users = usersOf.stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray();
    alwaysLookedAt = always.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The bytes of the search's tables. */
  long bytes() {
    return search.bytes();
  }

  /** The scores of papers: for each a list with one a plan. */
  List<List<Score>> scoresOfAll(List<Paper> papers) {
    return all(papers, this::each);
  }

  /** The score of a paper by the first plan. */
  Score first(Paper paper) {
    return one(paper, this::first);
  }

  /** The scores of papers by the first plan. */
  List<Score> firstOfAll(List<Paper> papers) {
    return all(papers, this::first);
  }

  private Desk newDesk() {
    return new Desk(
        search.newReader(),
        comments == null ? null : comments.newReader(),
        new Candidates(firstWords));
  }

  private <T> T one(Paper paper, Scoring<T> scoring) {
    Desk desk = desks.take();
    Hits hits = desk.reader.read(paper.title(), paper.abstractText());
    T score = score(paper, hits, desk, scoring);
    desks.giveBack(desk);
    return score;
  }

  private <T> List<T> all(List<Paper> papers, Scoring<T> scoring) {
    Desk desk = desks.take();
    Object[] results = new Object[papers.size()];
    desk.reader.read(
        new PapersTexts(papers),
        (index, hits) -> results[index] = score(papers.get(index), hits, desk, scoring));
    desks.giveBack(desk);
    @SuppressWarnings("unchecked") // filled by the function that gives them
    List<T> scores = (List<T>) List.of(results);
    return scores;
  }

  private <T> T score(Paper paper, Hits hits, Desk desk, Scoring<T> scoring) {
    for (int i = 0; i < hits.count(); i++) {
      int literal = hits.literal(i);
      int until = firstUser[literal + 1];
      for (int user = firstUser[literal]; user < until; user++) {
        desk.candidates.add(users[user]);
      }
    }
    for (int rule : alwaysLookedAt) {
      desk.candidates.add(rule);
    }
    Reader reader = desk.commentReader;
    Hits inComments =
        reader == null ? null : paper.comments().map(text -> reader.read(text, "")).orElse(null);
    return scoring.score(paper, hits, inComments, desk.candidates);
  }

  private Score first(Paper paper, Hits hits, @Nullable Hits comments, Candidates candidates) {
    Plan plan = plans.get(0);
    int count = candidates.take(0);
    return count == 0
        ? plan.withoutHits()
        : plan.score(new Reading(paper, hits, comments), candidates, count);
  }

  private List<Score> each(Paper paper, Hits hits, @Nullable Hits comments, Candidates candidates) {
    Reading reading = new Reading(paper, hits, comments);
    Score[] scores = new Score[plans.size()];
    for (int plan = 0; plan < scores.length; plan++) {
      int count = candidates.take(plan);
      scores[plan] =
          count == 0
              ? plans.get(plan).withoutHits()
              : plans.get(plan).score(reading, candidates, count);
    }
    return List.of(scores);
  }

  /** What is made of a paper that was read. */
  private interface Scoring<T> {
    T score(Paper paper, Hits hits, @Nullable Hits comments, Candidates candidates);
  }

  private record PapersTexts(List<Paper> papers) implements Reader.Texts {

    @Override
    public int count() {
      return papers.size();
    }

    @Override
    public String title(int index) {
      return papers.get(index).title();
    }

    @Override
    public String rest(int index) {
      return papers.get(index).abstractText();
    }
  }
}
