package io.github.arxivbot.scorer.liked;

import com.google.auto.service.AutoService;
import io.github.arxivbot.internal.http.HttpAddress;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.scorer.liked.internal.examples.ExampleFiles;
import io.github.arxivbot.scorer.liked.internal.examples.ExamplePaper;
import io.github.arxivbot.scorer.liked.internal.examples.ExampleSet;
import io.github.arxivbot.scorer.liked.internal.examples.PaperSnapshotReader;
import io.github.arxivbot.scorer.liked.internal.zotero.ConfiguredCollections;
import io.github.arxivbot.scorer.liked.internal.zotero.ZoteroExampleReader;
import io.github.arxivbot.scorer.liked.internal.zotero.ZoteroLibrary;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.PluginException;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.ScorerFactory;
import io.github.arxivbot.spi.option.Option;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Creates a {@link LikedScorer} from a configuration: the plugin {@code liked}. */
@AutoService(ScorerFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class LikedScorerFactory implements ScorerFactory {

  static final Option<List<String>> LIKED =
      Option.list(
              "liked",
              "liked papers: arXiv identifiers, files (.txt, .bib, .ris, .json) and folders; a file"
                  + " or folder in a folder is an interest of its own")
          .orElse(List.of("liked"));
  static final Option<List<String>> DISLIKED =
      Option.list("disliked", "papers that are not wanted, as in liked")
          .orElse(List.of("disliked.txt"));
  static final Option<String> INTEREST =
      Option.text(
          "interest", "what the reader follows, in sentences; used if there are few liked papers");
  static final Option<Object> KEYWORDS =
      Option.tree("keywords", "keywords of the reader; used if there are few liked papers");
  static final Option<Path> BACKGROUND =
      Option.path(
          "background",
          "a file of papers to compare with, as JSON Lines with id, title, abstract and categories;"
              + " by default the papers of the first runs");
  static final Option<Double> ADMIT_AT =
      Option.number(
          "admit_at",
          "the points that admit a paper; by default those that 2 % of the background reach",
          -1e6,
          1e6);

  static final Option<String> ZOTERO =
      Option.text(
              "zotero",
              "a Zotero library whose papers are liked, users/NUMBER or groups/NUMBER; its"
                  + " collections are interests of their own")
          .checked(ZoteroLibrary::check);
  static final Option<String> ZOTERO_KEY_ENV =
      Option.secret("zotero_key_env", "a read-only key of Zotero; none for a public library");
  static final Option<List<String>> ZOTERO_COLLECTIONS =
      Option.list(
          "zotero_collections",
          "the collections that are read, each with those in it: name, Parent/Name or key; by"
              + " default all, and the papers that are in none");
  static final Option<List<String>> ZOTERO_DISLIKED_COLLECTIONS =
      Option.list(
          "zotero_disliked_collections",
          "the collections of papers that are not wanted, as in zotero_collections");
  static final Option<URI> ZOTERO_BASE_URL =
      Option.uri("zotero_base_url", "the address of Zotero's Web API, for a proxy of it")
          .orElse(ZoteroLibrary.DEFAULT_BASE_URL)
          .checked(url -> HttpAddress.checkBase(url).orElse(null));

  private static final int MAX_BACKGROUND = 5000;

  /** Creates the factory, for {@link java.util.ServiceLoader}. */
  public LikedScorerFactory() {}

  @Override
  public String name() {
    return "liked";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(
        LIKED,
        DISLIKED,
        INTEREST,
        KEYWORDS,
        BACKGROUND,
        ADMIT_AT,
        ZOTERO,
        ZOTERO_KEY_ENV,
        ZOTERO_COLLECTIONS,
        ZOTERO_DISLIKED_COLLECTIONS,
        ZOTERO_BASE_URL);
  }

  /** Describes the library to read, or recommends keywords and a statement if examples are few. */
  @Override
  public void check(PluginContext context) {
    Map<String, List<ExamplePaper>> liked = examples(LIKED, context);
    create(context);
    Optional<ZoteroExampleReader> zotero = zotero(context);
    if (zotero.isPresent()) {
      context.remark(context.pathOf(ZOTERO) + ": " + zotero.get());
      context
          .secret(ZOTERO_KEY_ENV)
          .filter(key -> key.reveal().isEmpty())
          .ifPresent(
              key ->
                  context.remark(
                      "%s: the environment variable %s is not set"
                          .formatted(context.pathOf(ZOTERO_KEY_ENV), key.variable())));
      return;
    }
    int examples = liked.values().stream().mapToInt(List::size).sum();
    boolean hasWords = context.find(INTEREST).isPresent() || context.find(KEYWORDS).isPresent();
    if (examples < LikedScorer.SUFFICIENT_EXAMPLES && !hasWords) {
      context.remark(
          "%s: only %d liked papers; below %d, keywords and a statement (\"interest\") make the ranking much better"
              .formatted(context.pathOf(LIKED), examples, LikedScorer.SUFFICIENT_EXAMPLES));
    }
  }

  @Override
  public Scorer create(PluginContext context) {
    Objects.requireNonNull(context, "context");
    LikedScorer.Builder builder = LikedScorer.builder().reader(() -> examples(context));
    ExampleSet examples = examples(context);
    examples.liked().forEach(builder::likeExamples);
    builder.dislikeExamples(examples.disliked());
    context.find(KEYWORDS).ifPresent(words -> KeywordTexts.of(words).forEach(builder::interest));
    context.find(INTEREST).ifPresent(builder::interest);
    context.find(ADMIT_AT).ifPresent(builder::admitAt);
    zotero(context).ifPresent(builder::zotero);
    context
        .find(BACKGROUND)
        .ifPresent(file -> builder.backgroundExamples(background(file, context)));
    try {
      return builder.build();
    } catch (IllegalArgumentException e) {
      throw new PluginException(String.valueOf(e.getMessage()), e);
    }
  }

  private static Optional<ZoteroExampleReader> zotero(PluginContext context) {
    Optional<String> path = context.find(ZOTERO);
    if (path.isEmpty()) {
      for (Option<?> option :
          List.of(
              ZOTERO_KEY_ENV, ZOTERO_COLLECTIONS, ZOTERO_DISLIKED_COLLECTIONS, ZOTERO_BASE_URL)) {
        if (context.isSet(option)) {
          throw new PluginException(
              context.pathOf(option)
                  + ": has no effect without a library: add \"zotero\": \"users/NUMBER\"");
        }
      }
      return Optional.empty();
    }
    ZoteroLibrary library =
        new ZoteroLibrary(
            HttpAddress.withoutTrailingSlash(context.get(ZOTERO_BASE_URL)),
            path.get(),
            context.secret(ZOTERO_KEY_ENV));
    ConfiguredCollections configured =
        new ConfiguredCollections(
            context.get(ZOTERO_COLLECTIONS), context.get(ZOTERO_DISLIKED_COLLECTIONS));
    return Optional.of(
        new ZoteroExampleReader(
            library,
            configured,
            context.pathOf(ZOTERO),
            Clock.systemUTC(),
            TimeUnit.NANOSECONDS::sleep));
  }

  private static ExampleSet examples(PluginContext context) {
    List<ExamplePaper> disliked = new ArrayList<>();
    examples(DISLIKED, context).values().forEach(disliked::addAll);
    return new ExampleSet(examples(LIKED, context), disliked);
  }

  private static List<ExamplePaper> background(Path file, PluginContext context) {
    Set<String> categories = new HashSet<>();
    context.categories().forEach(joined -> categories.addAll(List.of(joined.split("\\+"))));
    try {
      return PaperSnapshotReader.read(file, categories, MAX_BACKGROUND);
    } catch (IOException e) {
      throw new PluginException(context.pathOf(BACKGROUND) + ": " + e.getMessage(), e);
    }
  }

  private static Map<String, List<ExamplePaper>> examples(
      Option<List<String>> option, PluginContext context) {
    Map<String, List<ExamplePaper>> interests = new LinkedHashMap<>();
    List<String> entries = context.get(option);
    for (int i = 0; i < entries.size(); i++) {
      String place = context.pathOf(option) + "[" + i + "]: ";
      read(entries.get(i), place, context.isSet(option), context)
          .forEach(
              (name, examples) ->
                  interests.computeIfAbsent(name, unknown -> new ArrayList<>()).addAll(examples));
    }
    return interests;
  }

  private static Map<String, List<ExamplePaper>> read(
      String entry, String place, boolean isRequired, PluginContext context) {
    Optional<PaperId> id = PaperId.find(entry);
    if (id.isPresent()) {
      return Map.of(ExampleFiles.DEFAULT_INTEREST, List.of(ExamplePaper.of(id.get())));
    }
    try {
      Path path = context.folder().resolve(entry);
      if (Files.exists(path)) {
        return ExampleFiles.read(path);
      }
      if (!isRequired) {
        return Map.of();
      }
    } catch (IOException | InvalidPathException e) {
      throw new PluginException(place + e.getMessage(), e);
    }
    throw new PluginException(
        place + "expected an identifier of a paper, a file or a folder, found \"" + entry + "\"");
  }
}
