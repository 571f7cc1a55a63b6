package io.github.arxivbot.scorer.liked.internal.zotero;

import io.github.arxivbot.internal.http.RateLimiter.Sleeper;
import io.github.arxivbot.scorer.liked.internal.examples.ExampleSet;
import io.github.arxivbot.spi.scoring.ScorerPreparation;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads the papers of a Zotero library. A run reads what has changed, and the state keeps the
 * papers, so that a run without network knows those that were read last.
 */
public final class ZoteroExampleReader {

  private static final int MAX_NAMED = 5;

  private final ZoteroLibrary library;
  private final ConfiguredCollections configured;
  private final String place;
  private final Clock clock;
  private final Sleeper sleeper;

  /**
   * Creates a reader; sends no request.
   *
   * @param place the place of the library in the configuration, for messages
   */
  public ZoteroExampleReader(
      ZoteroLibrary library,
      ConfiguredCollections configured,
      String place,
      Clock clock,
      Sleeper sleeper) {
    this.library = library;
    this.configured = configured;
    this.place = place;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /**
   * Returns the papers of the library. If it cannot be read, that is a problem of the run, and the
   * papers are those that were read last.
   */
  public ExampleSet read(ScorerPreparation preparation) throws InterruptedException {
    String json =
        preparation.update(
            name(),
            kept ->
                ZoteroSnapshotJson.write(
                    update(
                        kept.map(ZoteroSnapshotJson::read).orElse(ZoteroSnapshot.empty()),
                        preparation)));
    ZoteroSnapshot snapshot = ZoteroSnapshotJson.read(json);
    return new ZoteroCollectionSelector(snapshot.collections(), configured)
        .examples(snapshot.items().values());
  }

  private ZoteroSnapshot update(ZoteroSnapshot kept, ScorerPreparation preparation)
      throws InterruptedException {
    Optional<ZoteroClient> opened = Optional.empty();
    try {
      ZoteroClient client = new ZoteroClient(library, clock, sleeper, kept.notBefore());
      opened = Optional.of(client);
      ZoteroLibraryReader reader = new ZoteroLibraryReader(client, library, configured);
      ZoteroSnapshot present = reader.read(kept);
      reader.problems().forEach(problem -> preparation.report(place + ": " + problem));
      return present.withNotBefore(client.notBefore());
    } catch (ZoteroException e) {
      preparation.report(
          place
              + ": "
              + e.getMessage()
              + (kept.isRead()
                  ? ". Papers are ranked with the " + kept.items().size() + " read last"
                  : ". No paper of this library is known yet"));
      return kept.withNotBefore(opened.map(ZoteroClient::notBefore).orElse(kept.notBefore()));
    }
  }

  /** Returns the name of the kept data: another one for another service or other collections. */
  private String name() {
    int hash =
        List.of(library.baseUrl().toString(), configured.liked(), configured.disliked()).hashCode();
    return String.format(
        Locale.ROOT, "liked-zotero-%s-%08x", library.path().replace('/', '-'), hash);
  }

  /** Returns the first elements of a list as text. */
  static String join(List<String> elements) {
    return elements.stream().limit(MAX_NAMED).collect(Collectors.joining(", "))
        + (elements.size() > MAX_NAMED ? ", …" : "");
  }

  /** {@return a description of the reading, without a full stop} */
  @Override
  public String toString() {
    return "a run reads "
        + (configured.isWhole()
            ? "all collections"
            : "the collections " + quoted(configured.liked()))
        + (configured.disliked().isEmpty()
            ? ""
            : ", and " + quoted(configured.disliked()) + " as papers that are not wanted,")
        + " of "
        + library
        + library
            .key()
            .map(key -> " with the key in " + key.variable())
            .orElse(" without a key, as a public library");
  }

  private static String quoted(List<String> names) {
    return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
  }
}
