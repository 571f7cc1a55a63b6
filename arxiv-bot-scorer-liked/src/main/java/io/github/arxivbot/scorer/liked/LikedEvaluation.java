package io.github.arxivbot.scorer.liked;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.scorer.liked.internal.examples.ExamplePaper;
import io.github.arxivbot.spi.Scorer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Measures what scorers find of a reader's liked papers among the background, by cross-validation:
 * each liked paper, and each paper of the background, is scored by a model that was learned without
 * it. Immutable.
 *
 * @param methods one for each scorer, and for all of them together by rank fusion
 * @param thresholds values of {@code admit_at}, and what they admit
 */
public record LikedEvaluation(List<Method> methods, List<Threshold> thresholds) {

  /** The shares of the background for which {@link Method#found} is given. */
  public static final List<Double> SHARES = List.of(0.01, 0.02, 0.05, 0.1);

  private static final int FOLDS = 5;
  private static final double SMOOTHING = 60;
  private static final List<Double> THRESHOLDS = List.of(2.0, 4.0, 6.0, 8.0, 10.0, 15.0, 20.0);
  private static final ArxivId UNKNOWN = ArxivId.parse("0704.0001");

  /**
   * A scorer or combination.
   *
   * @param name the name
   * @param auc the share of pairs of a liked paper and one of the background that are in the right
   *     order; equal scores count half
   * @param found the share of the liked papers that are found if so many of the background are let
   *     in, for each of {@link #SHARES}
   */
  public record Method(String name, double auc, List<Double> found) {

    /**
     * Copies the list.
     *
     * @param name the name
     * @param auc the share of pairs in the right order
     * @param found the shares of the liked papers
     */
    public Method {
      found = List.copyOf(found);
    }
  }

  /**
   * A value of {@code admit_at}.
   *
   * @param points the value
   * @param found the share of the liked papers that it admits
   * @param admitted the share of the background that it admits
   */
  public record Threshold(double points, double found, double admitted) {}

  /** Scores of the liked papers and of the background, in their order. */
  @SuppressWarnings("ArrayRecordComponent") // private, and never compared
  private record Scores(double[] liked, double[] others) {}

  /**
   * Copies the lists.
   *
   * @param methods one for each scorer
   * @param thresholds values of {@code admit_at}
   */
  public LikedEvaluation {
    methods = List.copyOf(methods);
    thresholds = List.copyOf(thresholds);
  }

  /**
   * Evaluates a prepared scorer, and others on the same papers.
   *
   * @param scorer the scorer, {@linkplain LikedScorer#prepare prepared}
   * @param others other scorers by name
   * @return the evaluation
   * @throws io.github.arxivbot.spi.scoring.ScoringException if there are too few papers
   * @throws IllegalArgumentException if fewer than five liked papers have a text
   */
  public static LikedEvaluation of(LikedScorer scorer, Map<String, Scorer> others) {
    LearningInput input = scorer.input();
    List<ExamplePaper> liked =
        input.liked().values().stream()
            .flatMap(List::stream)
            .filter(ExamplePaper::hasText)
            .distinct()
            .toList();
    if (liked.size() < FOLDS) {
      throw new IllegalArgumentException(
          "expected at least " + FOLDS + " liked papers with an abstract, found " + liked.size());
    }
    List<ExamplePaper> background = input.others();
    Map<String, Scores> scores = new LinkedHashMap<>();
    others.forEach(
        (name, other) -> scores.put(name, new Scores(all(other, liked), all(other, background))));
    Scores learned = crossValidated(input, liked, background);
    scores.put("liked", learned);
    if (scores.size() > 1) {
      scores.put("ranks", fused(List.copyOf(scores.values())));
    }
    List<Method> methods = new ArrayList<>();
    scores.forEach((name, values) -> methods.add(method(name, values)));
    return new LikedEvaluation(
        methods,
        THRESHOLDS.stream()
            .map(
                points ->
                    new Threshold(
                        points, share(learned.liked(), points), share(learned.others(), points)))
            .toList());
  }

  private static Scores crossValidated(
      LearningInput input, List<ExamplePaper> liked, List<ExamplePaper> background) {
    double[] ofLiked = new double[liked.size()];
    double[] ofOthers = new double[background.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<ExamplePaper> heldOut = everyFifth(liked, fold);
      LikedScorer model = new LikedScorer(input.without(heldOut, everyFifth(background, fold)));
      for (int i = fold; i < ofLiked.length; i += FOLDS) {
        ofLiked[i] = total(model.score(paper(liked.get(i))));
      }
      for (int i = fold; i < ofOthers.length; i += FOLDS) {
        ofOthers[i] = total(model.score(paper(background.get(i))));
      }
    }
    return new Scores(ofLiked, ofOthers);
  }

  private static List<ExamplePaper> everyFifth(List<ExamplePaper> papers, int first) {
    return IntStream.range(0, papers.size())
        .filter(i -> i % FOLDS == first)
        .mapToObj(papers::get)
        .toList();
  }

  private static double[] all(Scorer scorer, List<ExamplePaper> papers) {
    return scorer.scoreAll(papers.stream().map(LikedEvaluation::paper).toList()).stream()
        .mapToDouble(LikedEvaluation::total)
        .toArray();
  }

  private static Paper paper(ExamplePaper example) {
    Optional<ArxivId> id = example.id().filter(ArxivId.class::isInstance).map(ArxivId.class::cast);
    return Paper.builder(id.orElse(UNKNOWN), example.title())
        .abstractText(example.abstractText())
        .category(example.categories().isEmpty() ? "" : example.categories().get(0))
        .categories(example.categories())
        .build();
  }

  private static double total(Score score) {
    if (score instanceof Score.Points points) {
      return points.total();
    }
    return score instanceof Score.Ranks ranks ? ranks.total() : -Double.MAX_VALUE;
  }

  private static Scores fused(List<Scores> methods) {
    int liked = methods.get(0).liked().length;
    double[] sums = new double[liked + methods.get(0).others().length];
    for (Scores method : methods) {
      double[] places = places(joined(method), true);
      Arrays.setAll(sums, i -> sums[i] + 1 / (SMOOTHING + places[i]));
    }
    return new Scores(Arrays.copyOf(sums, liked), Arrays.copyOfRange(sums, liked, sums.length));
  }

  private static double[] joined(Scores scores) {
    double[] all = Arrays.copyOf(scores.liked(), scores.liked().length + scores.others().length);
    System.arraycopy(scores.others(), 0, all, scores.liked().length, scores.others().length);
    return all;
  }

  /**
   * Returns the place of each value, from 1, best first.
   *
   * @param shareBest whether equal values share their best place, instead of their mean place
   */
  private static double[] places(double[] values, boolean shareBest) {
    List<Integer> order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> values[i]).reversed())
            .toList();
    double[] places = new double[values.length];
    int start = 0;
    while (start < order.size()) {
      int end = start;
      while (end < order.size() && values[order.get(end)] == values[order.get(start)]) {
        end++;
      }
      for (int i : order.subList(start, end)) {
        places[i] = shareBest ? start + 1 : (start + 1 + end) / 2.0;
      }
      start = end;
    }
    return places;
  }

  private static Method method(String name, Scores scores) {
    double[] places = places(joined(scores), false);
    int liked = scores.liked().length;
    double sum = Arrays.stream(places, 0, liked).sum();
    double worse = sum - liked * (liked + 1) / 2.0; // background papers above liked ones
    double auc = 1 - worse / liked / scores.others().length;
    double[] sorted = scores.others().clone();
    Arrays.sort(sorted);
    List<Double> found =
        SHARES.stream()
            .map(part -> sorted[(int) Math.floor((1 - part) * (sorted.length - 1))])
            .map(limit -> above(scores.liked(), limit))
            .toList();
    return new Method(name, auc, found);
  }

  private static double share(double[] values, double limit) {
    return (double) Arrays.stream(values).filter(value -> value >= limit).count() / values.length;
  }

  private static double above(double[] values, double limit) {
    return (double) Arrays.stream(values).filter(value -> value > limit).count() / values.length;
  }
}
