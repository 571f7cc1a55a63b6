package io.github.arxivbot.feedserver;

import io.github.arxivbot.ArxivBotBuilder;
import io.github.arxivbot.PlannedDigest;
import io.github.arxivbot.renderer.feed.FeedRenderer;
import io.github.arxivbot.renderer.html.HtmlRenderer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where everything is: which files a run writes for the server, and at which address each is shown.
 * The first profile's feeds are at {@code /rss} and {@code /rss/CATEGORY}; where profiles have
 * names, each one's also at {@code /rss/PROFILE} and {@code /rss/PROFILE/CATEGORY}.
 */
final class Places {

  /** As many as the server that this one replaces kept. */
  static final int DAYS = 30;

  /** As many as the server that this one replaces had in a feed. */
  static final int PAPERS = 100;

  private static final String UNNAMED = "default";

  private final Path folder;
  private final Path archive;
  private final @Nullable URI base;
  private final List<PlannedDigest> digests;

  /**
   * The places of a bot.
   *
   * @param folder what is the server's own
   * @param archive where every day's digest is
   * @param base the server's public address, or null
   * @param digests what the configuration makes
   */
  Places(Path folder, Path archive, @Nullable URI base, List<PlannedDigest> digests) {
    this.folder = folder.toAbsolutePath().normalize();
    this.archive = archive.toAbsolutePath().normalize();
    this.base = base;
    this.digests = List.copyOf(digests);
  }

  /**
   * A file with a feed.
   *
   * @param format what it is written in
   * @param profile whose it is
   * @param category of which only it is, or null for all
   * @param file where it is on disk
   * @param address its own path
   */
  record Feed(Format format, String profile, @Nullable String category, Path file, String address) {
    boolean isWhole() {
      return category == null;
    }
  }

  /** What is planned for one profile. */
  List<PlannedDigest> digests() {
    return digests;
  }

  /** The profiles that are named in addresses; none where there is only the nameless one. */
  List<String> names() {
    return isNamed() ? digests.stream().map(PlannedDigest::profile).toList() : List.of();
  }

  /** Whose feeds are at the addresses without a name. */
  String firstProfile() {
    return digests.get(0).profile();
  }

  List<String> categories() {
    return digests.get(0).categories();
  }

  Path attempts() {
    return folder.resolve("attempts.json");
  }

  /** The archive of a profile. */
  Path archive(String profile) {
    return profile.equals(UNNAMED) ? archive : archive.resolve(profile);
  }

  /** A name that is a profile's and a category's: its address would mean two feeds. */
  Optional<String> ambiguous() {
    return names().stream().filter(categories()::contains).findFirst();
  }

  /** Every feed, at its own address. */
  List<Feed> feeds() {
    List<Feed> feeds = new ArrayList<>();
    for (PlannedDigest digest : digests) {
      String profile = digest.profile();
      for (Format format : Format.values()) {
        feeds.add(feed(format, profile, null));
        digest.categories().forEach(category -> feeds.add(feed(format, profile, category)));
      }
    }
    return feeds;
  }

  private Feed feed(Format format, String profile, @Nullable String category) {
    Path file = category == null ? whole(format, profile) : slice(format, profile, category);
    return new Feed(format, profile, category, file, address(format, profile, category));
  }

  /** Where a feed is shown: its own address, and the short one if it is the first profile's. */
  Set<String> addresses(Feed feed) {
    Set<String> addresses = new LinkedHashSet<>(Set.of(feed.address()));
    if (feed.profile().equals(firstProfile())) {
      addresses.add(address(feed.format(), null, feed.category()));
    }
    // Some clients write the plus sign of joined categories so.
    List.copyOf(addresses).forEach(address -> addresses.add(address.replace("+", "%2B")));
    return addresses;
  }

  /** An address below the server's, which begins with a slash. */
  String address(Format format, @Nullable String profile, @Nullable String category) {
    StringBuilder address = new StringBuilder("/").append(format.path());
    if (isNamed() && profile != null) {
      address.append('/').append(profile);
    }
    if (category != null) {
      address.append('/').append(category);
    }
    return address.toString();
  }

  private boolean isNamed() {
    return digests.size() > 1 || !firstProfile().equals(UNNAMED);
  }

  private Path whole(Format format, String profile) {
    return folder.resolve("feeds").resolve(profile).resolve(format.fileName());
  }

  private Path slice(Format format, String profile, String category) {
    return folder.resolve("feeds").resolve(profile).resolve(category).resolve(format.fileName());
  }

  /** Has a bot write all that is shown, beside what its configuration has it write. */
  void addTo(ArxivBotBuilder bot) {
    bot.archive(archive);
    for (Format format : Format.values()) {
      String slot = isNamed() ? "{profile}" : null;
      Path whole = whole(format, "{profile}");
      Path slice = slice(format, "{profile}", "{category}");
      FeedRenderer ofAll = renderer(format, address(format, slot, null));
      FeedRenderer ofOne = renderer(format, address(format, slot, "{category}"));
      bot.additionalOutput(ofAll, whole).additionalOutput(ofOne, slice);
    }
    if (digests.stream().anyMatch(digest -> !hasPage(digest))) {
      Path page = folder.resolve("pages").resolve("{profile}.html");
      bot.additionalOutput(HtmlRenderer.builder().build(), page);
    }
  }

  /** The archive keeps the first page of the whole digest: the owner's, or else the server's. */
  private static boolean hasPage(PlannedDigest digest) {
    return digest.targets().stream()
        .anyMatch(target -> target.slice().isEmpty() && target.path().toString().endsWith(".html"));
  }

  private FeedRenderer renderer(Format format, String address) {
    FeedRenderer.Builder renderer = format.renderer().days(DAYS).maxEntries(PAPERS);
    if (base != null) {
      renderer.self(base + address).home(URI.create(base + "/"));
    }
    return renderer.build();
  }
}
