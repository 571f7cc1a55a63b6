package io.github.arxivbot.scorer.liked.internal.learn;

import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Span;
import io.github.arxivbot.scorer.liked.internal.text.PaperTerms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The learned models of all interests together. A paper gets the points of the best one. Immutable.
 */
public final class InterestEnsemble {

  /** The name of the interest of a reader without liked papers. */
  public static final String STATEMENT = "interest";

  private static final int MAX_REASONS = 12;
  private static final String REST = "other words";

  private final Vocabulary vocabulary;
  private final List<InterestModel> models;

  private InterestEnsemble(Vocabulary vocabulary, List<InterestModel> models) {
    this.vocabulary = vocabulary;
    this.models = models;
  }

  /** Learns a model for each interest. The background must not be empty. */
  public static InterestEnsemble train(TrainingSet papers) {
    List<Map<String, Integer>> background = counts(papers.background());
    Vocabulary vocabulary =
        new Vocabulary(
            Stream.of(
                    background.stream(),
                    papers.liked().values().stream().flatMap(List::stream).map(PaperTerms::counts),
                    papers.query().stream().map(PaperTerms::counts))
                .flatMap(all -> all)
                .toList());
    List<SparseVector> others = background.stream().map(vocabulary::vector).toList();
    InterestLearner learner =
        new InterestLearner(
            others,
            vectors(vocabulary, papers.disliked()),
            papers.query().map(query -> vocabulary.vector(query.counts())),
            vocabulary.size());
    Map<String, List<PaperTerms>> interests =
        papers.liked().isEmpty() ? Map.of(STATEMENT, List.of()) : papers.liked();
    List<InterestModel> models = new ArrayList<>();
    interests.forEach((name, liked) -> models.add(learner.learn(name, vectors(vocabulary, liked))));
    return new InterestEnsemble(vocabulary, models);
  }

  private static List<SparseVector> vectors(Vocabulary vocabulary, List<PaperTerms> papers) {
    return papers.stream().map(paper -> vocabulary.vector(paper.counts())).toList();
  }

  private static List<Map<String, Integer>> counts(List<PaperTerms> papers) {
    return papers.stream().map(PaperTerms::counts).toList();
  }

  /** Returns the source of the reasons of an interest. */
  public static String source(String interest) {
    return "liked." + interest;
  }

  /** Scores a paper; {@code admitAt} is empty for the default of each interest. */
  public Score score(PaperTerms paper, OptionalDouble admitAt) {
    SparseVector vector = vocabulary.vector(paper.counts());
    InterestModel best = models.get(0);
    for (InterestModel model : models) {
      best = model.points(vector) > best.points(vector) ? model : best;
    }
    Score.Points points = Score.points(reasons(best, vector, paper));
    return points.total() >= admitAt.orElse(best.admitAt())
        ? points
        : Score.ranks(points.reasons());
  }

  private List<Reason> reasons(InterestModel model, SparseVector vector, PaperTerms paper) {
    int[] largest = largest(model, vector);
    Map<String, Double> points = new LinkedHashMap<>();
    double named = 0;
    for (int position : largest) {
      double part = points(model, vector, position);
      points.put(vocabulary.term(vector.index(position)), part);
      named += part;
    }
    double rest = model.points(vector) - named;
    Map<String, List<Span>> spans = paper.spans(points.keySet());
    String source = source(model.name());
    List<Reason> reasons = new ArrayList<>();
    points.forEach((term, value) -> reasons.add(reason(term, value, source, spans)));
    if (vector.size() > MAX_REASONS) {
      reasons.add(new Reason(REST, Field.OTHER, rest, source, List.of()));
    }
    return reasons;
  }

  /** Returns the positions of the components with the most points, positive or negative. */
  private static int[] largest(InterestModel model, SparseVector vector) {
    int[] largest = new int[Math.min(MAX_REASONS, vector.size())];
    int count = 0;
    for (int i = 0; i < vector.size(); i++) {
      double value = Math.abs(points(model, vector, i));
      int at = count;
      while (at > 0 && Math.abs(points(model, vector, largest[at - 1])) < value) {
        at--;
      }
      if (at < largest.length) {
        count = Math.min(count + 1, largest.length);
        System.arraycopy(largest, at, largest, at + 1, count - at - 1);
        largest[at] = i;
      }
    }
    return largest;
  }

  private static double points(InterestModel model, SparseVector vector, int position) {
    return model.weights()[vector.index(position)] * vector.value(position);
  }

  private static Reason reason(
      String term, double points, String source, Map<String, List<Span>> spans) {
    List<Span> places = spans.getOrDefault(term, List.of());
    Field field =
        term.startsWith(PaperTerms.CATEGORY)
            ? Field.CATEGORIES
            : places.isEmpty() ? Field.OTHER : places.get(0).field();
    return new Reason(term, field, points, source, places);
  }

  /** Returns the best terms of an interest, with the points of a paper of this term only. */
  public Map<String, Double> bestTerms(String interest, int count) {
    double[] weights =
        models.stream()
            .filter(model -> model.name().equals(interest))
            .findFirst()
            .orElseThrow()
            .weights();
    return IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> weights[i]).reversed())
        .filter(i -> weights[i] > 0)
        .limit(count)
        .collect(
            Collectors.toMap(
                i -> vocabulary.term(i), i -> weights[i], (one, other) -> one, LinkedHashMap::new));
  }
}
