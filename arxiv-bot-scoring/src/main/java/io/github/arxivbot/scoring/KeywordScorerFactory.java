package io.github.arxivbot.scoring;

import com.google.auto.service.AutoService;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.PluginException;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.ScorerFactory;
import io.github.arxivbot.spi.option.Option;
import java.util.List;
import java.util.Objects;

/** Creates a {@link KeywordScorer} from a configuration: the plugin {@code keywords}. */
@AutoService(ScorerFactory.class)
@SuppressWarnings("exports") // the annotation is gone once this is compiled
public final class KeywordScorerFactory implements ScorerFactory {

  static final Option<List<KeywordEntry>> KEYWORDS =
      list(
              KeywordEntry.ListKind.KEYWORDS,
              "words of which at least one must occur in title or abstract")
          .required()
          .checked(words -> words.isEmpty() ? "expected at least one keyword, found none" : null);
  static final Option<List<KeywordEntry>> HIGH_SCORE_KEYWORDS =
      list(KeywordEntry.ListKind.HIGH, "words that raise a paper by 10 points, in a title by 30");
  static final Option<List<KeywordEntry>> LOW_SCORE_KEYWORDS =
      list(KeywordEntry.ListKind.LOW, "words that lower a paper by 10 points, in a title by 30");
  static final Option<List<KeywordEntry>> EXCLUDE_KEYWORDS =
      list(KeywordEntry.ListKind.EXCLUDED, "words that drop a paper wherever they occur");
  static final Option<MatchMode> MATCH =
      Option.choice(
              "match",
              "where a keyword without its own match option may stand: anywhere, or as a whole word",
              MatchMode.class)
          .orElse(MatchMode.SUBSTRING);

  private static final List<Option<List<KeywordEntry>>> LISTS =
      List.of(KEYWORDS, HIGH_SCORE_KEYWORDS, LOW_SCORE_KEYWORDS, EXCLUDE_KEYWORDS);

  /** Creates the factory, for {@link java.util.ServiceLoader}. */
  public KeywordScorerFactory() {}

  private static Option<List<KeywordEntry>> list(KeywordEntry.ListKind kind, String description) {
    return Option.list(kind.key(), description, new KeywordParser(kind));
  }

  @Override
  public String name() {
    return "keywords";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(KEYWORDS, HIGH_SCORE_KEYWORDS, LOW_SCORE_KEYWORDS, EXCLUDE_KEYWORDS, MATCH);
  }

  @Override
  public void check(PluginContext context) {
    create(context); // holds no resources
    for (Option<List<KeywordEntry>> list : LISTS) {
      new KeywordRemarks(context.get(list), context.get(MATCH))
          .all()
          .forEach(remark -> context.remark(list.name() + ": " + remark));
    }
  }

  @Override
  public Scorer create(PluginContext context) {
    Objects.requireNonNull(context, "context");
    KeywordScorer.Builder builder = KeywordScorer.builder().match(context.get(MATCH));
    for (Option<List<KeywordEntry>> list : LISTS) {
      builder.add(context.get(list));
    }
    try {
      return builder.build();
    } catch (IllegalArgumentException e) {
      throw new PluginException(String.valueOf(e.getMessage()), e);
    }
  }
}
