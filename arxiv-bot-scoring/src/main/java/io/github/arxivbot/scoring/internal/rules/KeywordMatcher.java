package io.github.arxivbot.scoring.internal.rules;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.scoring.internal.ahocorasick.Literal;
import io.github.arxivbot.scoring.internal.ahocorasick.LiteralHits;
import io.github.arxivbot.scoring.internal.ahocorasick.LiteralSearch;
import io.github.arxivbot.scoring.internal.ahocorasick.TextScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applies one or more rule sets to papers and searches each paper only once. Thread-safe. */
public final class KeywordMatcher {

  private final List<RuleSet> ruleSets;
  private final LiteralSearch search;
  private final @Nullable LiteralSearch comments;

  /** The index in {@code users} of each literal's first rule, and the end of the last one. */
  private final int[] firstUser;

  /** The rules that consist of a single literal, by their number over all rule sets. */
  private final int[] users;

  private final int[] alwaysChecked;

  /** The first word of each rule set in {@link CandidateRules}. */
  private final int[] firstWords;

  private final BufferPool<ScanBuffers> pool = new BufferPool<>(this::newBuffers);

  /** The buffers of one thread. */
  private record ScanBuffers(
      TextScanner reader, @Nullable TextScanner commentReader, CandidateRules candidates) {}

  /** Compiles the search of rule sets over the literals. */
  public KeywordMatcher(
      List<RuleSet> plans, List<Literal> literals, List<Literal> commentLiterals) {
    this.ruleSets = List.copyOf(plans);
    search = new LiteralSearch(literals);
    comments = commentLiterals.isEmpty() ? null : new LiteralSearch(commentLiterals);
    firstWords = new int[plans.size() + 1];
    List<List<Integer>> usersOf = new ArrayList<>();
    literals.forEach(literal -> usersOf.add(new ArrayList<>(1)));
    List<Integer> always = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      RuleSet plan = plans.get(i);
      int first = firstWords[i] * Long.SIZE;
      firstWords[i + 1] = firstWords[i] + CandidateRules.words(plan.size());
      for (int rule = 0; rule < plan.size(); rule++) {
        if (plan.rule(rule).condition() instanceof LiteralCondition literal) {
          usersOf.get(literal.literal()).add(first + rule);
        }
      }
      for (int rule : plan.alwaysChecked()) {
        always.add(first + rule);
      }
    }
    firstUser = new int[usersOf.size() + 1];
    for (int literal = 0; literal < usersOf.size(); literal++) {
      firstUser[literal + 1] = firstUser[literal] + usersOf.get(literal).size();
    }
    users = usersOf.stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray();
    alwaysChecked = always.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Returns the size of the search tables in bytes. */
  public long bytes() {
    return search.bytes();
  }

  /** Returns, for each paper, one score for each rule set. */
  public List<List<Score>> scoreAllWithEach(List<Paper> papers) {
    return all(papers, this::each);
  }

  /** Returns the score of a paper by the first rule set. */
  public Score score(Paper paper) {
    return one(paper, this::score);
  }

  /** Returns the scores of papers by the first rule set. */
  public List<Score> scoreAll(List<Paper> papers) {
    return all(papers, this::score);
  }

  private ScanBuffers newBuffers() {
    return new ScanBuffers(
        search.newReader(),
        comments == null ? null : comments.newReader(),
        new CandidateRules(firstWords));
  }

  private <T> T one(Paper paper, ScoreFunction<T> scoring) {
    ScanBuffers buffers = pool.acquire();
    LiteralHits hits =
        buffers.reader.read(paper.title(), JoinedParagraphs.join(paper.abstractText()));
    T score = score(paper, hits, buffers, scoring);
    pool.release(buffers);
    return score;
  }

  private <T> List<T> all(List<Paper> papers, ScoreFunction<T> scoring) {
    ScanBuffers buffers = pool.acquire();
    Object[] results = new Object[papers.size()];
    buffers.reader.read(
        new PaperTexts(papers),
        (index, hits) -> results[index] = score(papers.get(index), hits, buffers, scoring));
    pool.release(buffers);
    @SuppressWarnings("unchecked") // filled by the function that gives them
    List<T> scores = (List<T>) List.of(results);
    return scores;
  }

  private <T> T score(
      Paper paper, LiteralHits hits, ScanBuffers buffers, ScoreFunction<T> scoring) {
    for (int i = 0; i < hits.count(); i++) {
      int literal = hits.literal(i);
      int until = firstUser[literal + 1];
      for (int user = firstUser[literal]; user < until; user++) {
        buffers.candidates.add(users[user]);
      }
    }
    for (int rule : alwaysChecked) {
      buffers.candidates.add(rule);
    }
    TextScanner reader = buffers.commentReader;
    LiteralHits inComments =
        reader == null ? null : paper.comments().map(text -> reader.read(text, "")).orElse(null);
    return scoring.score(paper, hits, inComments, buffers.candidates);
  }

  private Score score(
      Paper paper, LiteralHits hits, @Nullable LiteralHits comments, CandidateRules candidates) {
    RuleSet plan = ruleSets.get(0);
    int count = candidates.take(0);
    return count == 0
        ? plan.withoutHits()
        : plan.score(new PaperMatches(paper, hits, comments), candidates, count);
  }

  private List<Score> each(
      Paper paper, LiteralHits hits, @Nullable LiteralHits comments, CandidateRules candidates) {
    PaperMatches reading = new PaperMatches(paper, hits, comments);
    Score[] scores = new Score[ruleSets.size()];
    for (int plan = 0; plan < scores.length; plan++) {
      int count = candidates.take(plan);
      scores[plan] =
          count == 0
              ? ruleSets.get(plan).withoutHits()
              : ruleSets.get(plan).score(reading, candidates, count);
    }
    return List.of(scores);
  }

  /** Computes a result from the matches of a paper. */
  private interface ScoreFunction<T> {
    T score(
        Paper paper, LiteralHits hits, @Nullable LiteralHits comments, CandidateRules candidates);
  }

  private record PaperTexts(List<Paper> papers) implements TextScanner.Texts {

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
      return JoinedParagraphs.join(papers.get(index).abstractText());
    }
  }
}
