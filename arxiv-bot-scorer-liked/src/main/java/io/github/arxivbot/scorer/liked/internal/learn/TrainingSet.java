package io.github.arxivbot.scorer.liked.internal.learn;

import io.github.arxivbot.scorer.liked.internal.text.PaperTerms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The papers that models are learned from.
 *
 * @param query keywords and statement of the reader, as one text
 * @param background announced papers, most of them of no interest to the reader; without the liked
 *     ones
 */
public record TrainingSet(
    Map<String, List<PaperTerms>> liked,
    List<PaperTerms> disliked,
    Optional<PaperTerms> query,
    List<PaperTerms> background) {

  public TrainingSet {
    liked = new LinkedHashMap<>(liked);
    disliked = List.copyOf(disliked);
    background = List.copyOf(background);
  }
}
