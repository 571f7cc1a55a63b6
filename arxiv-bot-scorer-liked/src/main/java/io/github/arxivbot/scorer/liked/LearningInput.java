package io.github.arxivbot.scorer.liked;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.scorer.liked.internal.examples.ExamplePaper;
import io.github.arxivbot.scorer.liked.internal.examples.ExampleSet;
import io.github.arxivbot.scorer.liked.internal.learn.InterestEnsemble;
import io.github.arxivbot.scorer.liked.internal.learn.TrainingSet;
import io.github.arxivbot.scorer.liked.internal.text.PaperTerms;
import io.github.arxivbot.spi.scoring.ScorerPreparation;
import io.github.arxivbot.spi.scoring.ScoringException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a model is learned from.
 *
 * @param query keywords and statement of interest; empty if there are none
 */
record LearningInput(
    Map<String, List<ExamplePaper>> liked,
    List<ExamplePaper> disliked,
    String query,
    List<ExamplePaper> background) {

  private static final int MIN_BACKGROUND = 50;

  LearningInput {
    Map<String, List<ExamplePaper>> copy = new LinkedHashMap<>();
    liked.forEach((name, examples) -> copy.put(name, List.copyOf(examples)));
    liked = copy;
    disliked = List.copyOf(disliked);
    background = List.copyOf(background);
  }

  /** Returns the names of the interests that have examples, or that of the statement. */
  List<String> interests() {
    List<String> learned = namesOf(ExamplePaper::hasText);
    List<String> names = learned.isEmpty() && query.isBlank() ? namesOf(one -> true) : learned;
    return names.isEmpty() ? List.of(InterestEnsemble.STATEMENT) : names;
  }

  private List<String> namesOf(Predicate<ExamplePaper> condition) {
    return liked.entrySet().stream()
        .filter(interest -> interest.getValue().stream().anyMatch(condition))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns the input with further examples; one that an interest has already is left out. */
  LearningInput with(ExampleSet more) {
    Map<String, List<ExamplePaper>> all = new LinkedHashMap<>(liked);
    more.liked().forEach((name, examples) -> all.merge(name, examples, LearningInput::joined));
    return new LearningInput(all, joined(disliked, more.disliked()), query, background);
  }

  private static List<ExamplePaper> joined(List<ExamplePaper> examples, List<ExamplePaper> more) {
    Set<PaperId> known = new HashSet<>();
    examples.forEach(example -> example.id().ifPresent(known::add));
    Predicate<ExamplePaper> isNew = example -> example.id().filter(known::contains).isEmpty();
    return Stream.concat(examples.stream(), more.stream().filter(isNew)).toList();
  }

  /** Returns the input with the missing abstracts, and a background. */
  LearningInput complete(ScorerPreparation preparation) throws InterruptedException {
    Set<PaperId> missing =
        examples()
            .filter(ExamplePaper::isIncomplete)
            .flatMap(example -> example.id().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Map<PaperId, ExamplePaper> found =
        (missing.isEmpty() ? List.<Paper>of() : preparation.find(missing))
            .stream()
                .map(ExamplePaper::of)
                .collect(
                    Collectors.toMap(
                        example -> example.id().orElseThrow(),
                        Function.identity(),
                        (one, other) -> one));
    reportUnknown(missing, found.keySet(), preparation);
    Map<String, List<ExamplePaper>> complete = new LinkedHashMap<>();
    liked.forEach((name, examples) -> complete.put(name, complete(examples, found)));
    return new LearningInput(
        complete,
        complete(disliked, found),
        query,
        background.isEmpty()
            ? preparation.background().stream().map(ExamplePaper::of).toList()
            : background);
  }

  private static void reportUnknown(
      Set<PaperId> wanted, Set<PaperId> found, ScorerPreparation preparation) {
    List<PaperId> unknown = wanted.stream().filter(id -> !found.contains(id)).toList();
    if (!unknown.isEmpty()) {
      preparation.report(
          "the abstracts of %d of %d example papers were not found, so nothing is learned from them: %s"
              .formatted(
                  unknown.size(),
                  wanted.size(),
                  unknown.stream().limit(5).map(PaperId::toString).collect(Collectors.joining(", "))
                      + (unknown.size() > 5 ? ", …" : "")));
    }
  }

  private static List<ExamplePaper> complete(
      List<ExamplePaper> examples, Map<PaperId, ExamplePaper> found) {
    return examples.stream()
        .map(
            example ->
                example.isIncomplete()
                    ? found.getOrDefault(example.id().orElseThrow(), example)
                    : example)
        .toList();
  }

  private Stream<ExamplePaper> examples() {
    return Stream.concat(liked.values().stream().flatMap(Collection::stream), disliked.stream());
  }

  TrainingSet trainingSet() {
    Map<String, List<PaperTerms>> interests = new LinkedHashMap<>();
    liked.forEach(
        (name, examples) -> {
          List<PaperTerms> terms = terms(examples);
          if (!terms.isEmpty()) {
            interests.put(name, terms);
          }
        });
    if (interests.isEmpty() && query.isBlank()) {
      throw new ScoringException(
          "liked: of none of the liked papers the abstract is known; see the other problems");
    }
    List<PaperTerms> others = terms(others());
    if (others.size() < MIN_BACKGROUND) {
      throw new ScoringException(
          "liked: expected at least "
              + MIN_BACKGROUND
              + " announced papers to compare the liked ones with, found "
              + others.size()
              + "; run again after the next announcement, or set \"background\" to a file");
    }
    Optional<PaperTerms> words =
        query.isBlank() ? Optional.empty() : Optional.of(PaperTerms.of("", query, List.of()));
    return new TrainingSet(interests, terms(disliked), words, others);
  }

  private static List<PaperTerms> terms(List<ExamplePaper> examples) {
    return examples.stream()
        .filter(ExamplePaper::hasText)
        .distinct()
        .map(ExamplePaper::terms)
        .toList();
  }

  /** Returns this input without some examples, and without some papers of the background. */
  LearningInput without(Collection<ExamplePaper> examples, Collection<ExamplePaper> others) {
    Set<ExamplePaper> removed = new HashSet<>(examples);
    Map<String, List<ExamplePaper>> rest = new LinkedHashMap<>();
    liked.forEach(
        (name, all) -> rest.put(name, all.stream().filter(one -> !removed.contains(one)).toList()));
    Set<ExamplePaper> unseen = new HashSet<>(others);
    List<ExamplePaper> seen = background.stream().filter(one -> !unseen.contains(one)).toList();
    return new LearningInput(rest, disliked, query, seen);
  }

  /** Returns the background without the examples, in the order of the identifiers. */
  List<ExamplePaper> others() {
    Set<PaperId> chosen = new HashSet<>();
    examples().forEach(example -> example.id().ifPresent(chosen::add));
    return background.stream()
        .filter(paper -> paper.id().filter(chosen::contains).isEmpty())
        .sorted(Comparator.comparing(paper -> paper.id().map(PaperId::unversioned).orElse("")))
        .toList();
  }
}
