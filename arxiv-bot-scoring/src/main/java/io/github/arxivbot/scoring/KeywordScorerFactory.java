package io.github.arxivbot.scoring;

import com.google.auto.service.AutoService;
import io.github.arxivbot.spi.Option;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.ScorerFactory;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Makes a {@link KeywordScorer} from a configuration: the plugin {@code keywords}. */
@AutoService(ScorerFactory.class)
@SuppressWarnings("exports") // the annotation is gone once this is compiled
public final class KeywordScorerFactory implements ScorerFactory {

  static final Option<List<String>> KEYWORDS =
      Option.list("keywords", "words of which at least one must occur in title or abstract")
          .required()
          .checked(words -> words.isEmpty() ? "expected at least one keyword, found none" : null);
  static final Option<List<String>> HIGH_SCORE_KEYWORDS =
      Option.list("high_score_keywords", "words that raise a paper by 10 points, in a title by 30");
  static final Option<List<String>> LOW_SCORE_KEYWORDS =
      Option.list("low_score_keywords", "words that lower a paper by 10 points, in a title by 30");
  static final Option<List<String>> EXCLUDE_KEYWORDS =
      Option.list("exclude_keywords", "words that drop a paper wherever they occur");

  /** For {@link java.util.ServiceLoader}. */
  public KeywordScorerFactory() {}

  @Override
  public String name() {
    return "keywords";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(KEYWORDS, HIGH_SCORE_KEYWORDS, LOW_SCORE_KEYWORDS, EXCLUDE_KEYWORDS);
  }

  @Override
  public Scorer create(PluginContext context) {
    Objects.requireNonNull(context, "context");
    for (Option<List<String>> list : List.of(KEYWORDS, HIGH_SCORE_KEYWORDS, LOW_SCORE_KEYWORDS)) {
      remarkOnRepeated(list, context);
    }
    return KeywordScorer.builder()
        .keywords(context.get(KEYWORDS))
        .highScoreKeywords(context.get(HIGH_SCORE_KEYWORDS))
        .lowScoreKeywords(context.get(LOW_SCORE_KEYWORDS))
        .excludeKeywords(context.get(EXCLUDE_KEYWORDS))
        .build();
  }

  private static void remarkOnRepeated(Option<List<String>> list, PluginContext context) {
    Map<String, List<String>> spellings =
        context.get(list).stream()
            .collect(Collectors.groupingBy(Term::lower, LinkedHashMap::new, Collectors.toList()));
    for (List<String> same : spellings.values()) {
      if (same.size() > 1) {
        context.remark(list.name() + ": " + sentence(same));
      }
    }
  }

  private static String sentence(List<String> same) {
    List<String> different = List.copyOf(new LinkedHashSet<>(same));
    String words =
        different.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(" and "));
    String entries =
        different.size() == 1
            ? words + " is listed " + same.size() + " times"
            : words + " differ only in case";
    return entries
        + "; each entry counts, so one hit gives the points of "
        + same.size()
        + " entries";
  }
}
