package io.github.arxivbot.scorer.liked;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Term;
import io.github.arxivbot.scorer.liked.internal.examples.ExampleFiles;
import io.github.arxivbot.scorer.liked.internal.examples.ExamplePaper;
import io.github.arxivbot.scorer.liked.internal.examples.ExampleSet;
import io.github.arxivbot.scorer.liked.internal.learn.InterestEnsemble;
import io.github.arxivbot.scorer.liked.internal.text.PaperTerms;
import io.github.arxivbot.scorer.liked.internal.zotero.ZoteroExampleReader;
import io.github.arxivbot.spi.PluginException;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.scoring.ScorerPreparation;
import io.github.arxivbot.spi.scoring.ScoringException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ranks papers by what the reader likes. It learns, from examples, which words and word pairs
 * distinguish liked papers from the background: papers of the reader's categories, most of which
 * are of no interest. Deterministic; only {@link #prepare} uses the network, if the configuration
 * names a Zotero library.
 *
 * <p>Points are scaled so that one paper of the background in a hundred has at least 10. A paper
 * with fewer points than {@link Builder#admitAt} is ranked but not admitted. The reasons are the
 * terms that count most, with their places.
 *
 * <p>In a run of a bot, {@link #prepare} provides the background, and the abstracts of examples of
 * which only the identifier is known. In a program without a run, set both:
 *
 * <pre>{@code
 * LikedScorer scorer =
 *     LikedScorer.builder().like(likedPapers).background(otherPapers).build();
 * Score score = scorer.score(paper);
 * }</pre>
 *
 * <p>Immutable and thread-safe. The model is learned once, by the first score.
 */
public final class LikedScorer implements Scorer {

  /** From so many examples of an interest on, keywords and statement have no effect. */
  public static final int SUFFICIENT_EXAMPLES = 20;

  private final LearningInput input;
  private final OptionalDouble admitAt;
  private final @Nullable ZoteroExampleReader zotero;
  private final @Nullable Supplier<ExampleSet> reader;
  private volatile ExampleSet latest;
  private @Nullable InterestEnsemble ensemble;
  private @Nullable LikedScorer prepared;

  LikedScorer(LearningInput input) {
    this(input, OptionalDouble.empty(), null, null);
  }

  private LikedScorer(
      LearningInput input,
      OptionalDouble admitAt,
      @Nullable ZoteroExampleReader zotero,
      @Nullable Supplier<ExampleSet> reader) {
    this.input = input;
    this.admitAt = admitAt;
    this.zotero = zotero;
    this.reader = reader;
    this.latest = new ExampleSet(input.liked(), input.disliked());
  }

  /** {@return a builder without examples} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a scorer that knows the abstracts of its examples, and has a background.
   *
   * @param preparation provides both
   * @return a scorer with a model of its own; the same one as before if nothing has changed
   * @throws InterruptedException if the thread is interrupted
   */
  @Override
  public Scorer prepare(ScorerPreparation preparation) throws InterruptedException {
    LearningInput own = own(preparation);
    LearningInput known = zotero == null ? own : own.with(zotero.read(preparation));
    LearningInput complete = known.complete(preparation);
    synchronized (this) {
      if (prepared == null || !prepared.input.equals(complete)) {
        prepared = new LikedScorer(complete, admitAt, null, null);
      }
      return prepared;
    }
  }

  /** Reads the examples again, because a program may run for months. */
  private LearningInput own(ScorerPreparation preparation) {
    if (reader == null) {
      return input;
    }
    ExampleSet examples = latest;
    try {
      examples = reader.get();
      latest = examples;
    } catch (PluginException e) {
      preparation.report(
          "the examples cannot be read; those that were read last are used: " + e.getMessage());
    }
    return new LearningInput(
        examples.liked(), examples.disliked(), input.query(), input.background());
  }

  @Override
  public Score score(Paper paper) {
    return ensemble().score(PaperTerms.of(paper), admitAt);
  }

  /** {@return one term for each interest} */
  @Override
  public List<Term> terms() {
    return input.interests().stream()
        .map(name -> new Term(InterestEnsemble.source(name), "like " + name, Term.Role.ADMITS))
        .toList();
  }

  /**
   * Returns the terms that count most for an interest, for example to suggest keywords.
   *
   * @param interest the name of the interest
   * @param count the maximum number of terms
   * @return the terms, best first; their points are for a paper that consists of the term
   * @throws ScoringException if nothing can be learned
   */
  public List<LearnedTerm> learnedTerms(String interest, int count) {
    List<LearnedTerm> terms = new ArrayList<>();
    ensemble()
        .bestTerms(interest, count)
        .forEach((words, points) -> terms.add(new LearnedTerm(words, points)));
    return terms;
  }

  /**
   * Returns the names of the interests: folders and files of examples.
   *
   * @return the names, in their order
   */
  public List<String> interests() {
    return input.interests();
  }

  /**
   * Returns how many liked papers the scorer learns from.
   *
   * @return the number of liked papers with a known text, by interest
   */
  public Map<String, Integer> exampleCounts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    input
        .liked()
        .forEach(
            (name, all) ->
                counts.put(name, (int) all.stream().filter(ExamplePaper::hasText).count()));
    return Collections.unmodifiableMap(counts);
  }

  LearningInput input() {
    return input;
  }

  private synchronized InterestEnsemble ensemble() {
    if (ensemble == null) {
      ensemble = InterestEnsemble.train(input.trainingSet());
    }
    return ensemble;
  }

  /** Builds a {@link LikedScorer}. Not thread-safe. */
  public static final class Builder {

    private final Map<String, List<ExamplePaper>> liked = new LinkedHashMap<>();
    private final List<ExamplePaper> disliked = new ArrayList<>();
    private final Set<String> query = new LinkedHashSet<>();
    private final List<ExamplePaper> background = new ArrayList<>();
    private OptionalDouble admitAt = OptionalDouble.empty();
    private @Nullable ZoteroExampleReader zotero;
    private @Nullable Supplier<ExampleSet> reader;

    private Builder() {}

    /**
     * Adds liked papers.
     *
     * @param papers the papers
     * @return this builder
     */
    public Builder like(Collection<Paper> papers) {
      return like(ExampleFiles.DEFAULT_INTEREST, papers);
    }

    /**
     * Adds liked papers to an interest. Each interest has a model of its own; a paper gets the
     * points of the best one.
     *
     * @param interest the name of the interest
     * @param papers the papers
     * @return this builder
     */
    public Builder like(String interest, Collection<Paper> papers) {
      return likeExamples(interest, papers.stream().map(ExamplePaper::of).toList());
    }

    /**
     * Adds liked papers of which only the identifiers are known, to an interest.
     *
     * @param interest the name of the interest
     * @param ids the identifiers
     * @return this builder
     */
    public Builder likeIds(String interest, Collection<? extends PaperId> ids) {
      return likeExamples(interest, ids.stream().map(ExamplePaper::of).toList());
    }

    Builder likeExamples(String interest, List<ExamplePaper> examples) {
      Objects.requireNonNull(interest, "interest");
      liked.computeIfAbsent(interest, unknown -> new ArrayList<>()).addAll(examples);
      return this;
    }

    /**
     * Adds papers that the reader does not want. Each counts as five papers of the background.
     *
     * @param papers the papers
     * @return this builder
     */
    public Builder dislike(Collection<Paper> papers) {
      return dislikeExamples(papers.stream().map(ExamplePaper::of).toList());
    }

    Builder dislikeExamples(List<ExamplePaper> examples) {
      disliked.addAll(examples);
      return this;
    }

    /**
     * Adds keywords or a statement of interest. They have an effect on interests with fewer than
     * {@value LikedScorer#SUFFICIENT_EXAMPLES} examples.
     *
     * @param text words or sentences
     * @return this builder
     */
    public Builder interest(String text) {
      query.add(Objects.requireNonNull(text, "text"));
      return this;
    }

    /**
     * Sets the background: papers of the reader's categories, wanted or not. Then a run does not
     * provide one.
     *
     * @param papers at least some hundreds
     * @return this builder
     */
    public Builder background(Collection<Paper> papers) {
      return backgroundExamples(papers.stream().map(ExamplePaper::of).toList());
    }

    Builder backgroundExamples(List<ExamplePaper> papers) {
      background.clear();
      background.addAll(papers);
      return this;
    }

    /** Sets what reads the examples again for each day. */
    Builder reader(Supplier<ExampleSet> again) {
      reader = again;
      return this;
    }

    Builder zotero(ZoteroExampleReader source) {
      zotero = source;
      return this;
    }

    /**
     * Sets the points that admit a paper.
     *
     * @param points a finite number; by default the points that two papers of the background in a
     *     hundred reach
     * @return this builder
     */
    public Builder admitAt(double points) {
      if (!Double.isFinite(points)) {
        throw new IllegalArgumentException("admitAt: expected a finite number, found " + points);
      }
      admitAt = OptionalDouble.of(points);
      return this;
    }

    /**
     * Builds the scorer.
     *
     * @return an immutable scorer
     * @throws IllegalArgumentException if there is nothing to learn from
     */
    public LikedScorer build() {
      boolean isUnknown = liked.values().stream().allMatch(List::isEmpty) && query.isEmpty();
      if (isUnknown && zotero == null) {
        throw new IllegalArgumentException(
            "there are neither liked papers nor keywords nor a statement of interest:"
                + " give at least one");
      }
      return new LikedScorer(
          new LearningInput(liked, disliked, String.join(" . ", query), background),
          admitAt,
          zotero,
          reader);
    }
  }
}
