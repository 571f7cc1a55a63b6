package io.github.arxivbot.feedserver.content;

import io.github.arxivbot.ArxivBotBuilder;
import io.github.arxivbot.DigestPlan;
import io.github.arxivbot.model.Digest;
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
 * The files that a run writes for the server, and the path at which each of them is served. The
 * feeds of the first profile are at {@code /rss} and {@code /rss/CATEGORY}. If profiles have names,
 * the feeds of each are also at {@code /rss/PROFILE} and {@code /rss/PROFILE/CATEGORY}.
 */
public final class SiteLayout {

  /** The number of days that feeds go back, as in the Python server. */
  public static final int MAX_DAYS = 30;

  /** The number of papers in a feed, as in the Python server. */
  public static final int MAX_PAPERS = 100;

  private final Path folder;
  private final Path archive;
  private final Optional<URI> baseUrl;
  private final List<DigestPlan> digests;

  /**
   * Creates a layout.
   *
   * @param folder the directory for the server's own files
   * @throws IllegalStateException if two feeds would have the same path
   */
  public SiteLayout(Path folder, Path archive, Optional<URI> baseUrl, List<DigestPlan> digests) {
    this.folder = folder.toAbsolutePath().normalize();
    this.archive = archive.toAbsolutePath().normalize();
    this.baseUrl = baseUrl;
    this.digests = List.copyOf(digests);
    for (String name : profileNames()) {
      if (categories().contains(name)) {
        throw new IllegalStateException(
            "the profile \"%1$s\" has the name of a category, so /rss/%1$s would be two feeds; rename the profile"
                .formatted(name));
      }
    }
  }

  /** A feed of one category, or of all if it is null. */
  record Feed(FeedFormat format, String profile, @Nullable String category, Path file) {}

  List<DigestPlan> digests() {
    return digests;
  }

  /** Returns the profiles that paths name: none if there is only the default profile. */
  List<String> profileNames() {
    return isNamed() ? digests.stream().map(DigestPlan::profile).toList() : List.of();
  }

  /** Returns the profile whose feeds are at the paths without a profile. */
  String firstProfile() {
    return digests.get(0).profile();
  }

  List<String> categories() {
    return digests.get(0).categories();
  }

  Path archive(String profile) {
    return profile.equals(Digest.DEFAULT_PROFILE) ? archive : archive.resolve(profile);
  }

  List<Feed> feeds() {
    List<Feed> feeds = new ArrayList<>();
    for (DigestPlan digest : digests) {
      for (FeedFormat format : FeedFormat.values()) {
        feeds.add(feed(format, digest.profile(), null));
        digest
            .categories()
            .forEach(category -> feeds.add(feed(format, digest.profile(), category)));
      }
    }
    return feeds;
  }

  private Feed feed(FeedFormat format, String profile, @Nullable String category) {
    return new Feed(format, profile, category, file(format, profile, category));
  }

  /** Returns the paths of a feed: its own, and the short one if it is the first profile's. */
  Set<String> paths(Feed feed) {
    Set<String> paths = new LinkedHashSet<>();
    paths.add(path(feed.format(), feed.profile(), feed.category()));
    if (feed.profile().equals(firstProfile())) {
      paths.add(path(feed.format(), null, feed.category()));
    }
    // Some clients encode the plus sign of joined categories.
    List.copyOf(paths).forEach(path -> paths.add(path.replace("+", "%2B")));
    return paths;
  }

  String path(FeedFormat format, @Nullable String profile, @Nullable String category) {
    return "/"
        + format.path
        + (isNamed() && profile != null ? "/" + profile : "")
        + (category != null ? "/" + category : "");
  }

  private boolean isNamed() {
    return digests.size() > 1 || !firstProfile().equals(Digest.DEFAULT_PROFILE);
  }

  private Path file(FeedFormat format, String profile, @Nullable String category) {
    Path feeds = folder.resolve("feeds").resolve(profile);
    return (category == null ? feeds : feeds.resolve(category)).resolve(format.fileName);
  }

  /**
   * Makes a bot write everything that is served, in addition to the outputs of its configuration.
   */
  public void addOutputs(ArxivBotBuilder bot) {
    bot.archive(archive);
    for (FeedFormat format : FeedFormat.values()) {
      FeedRenderer forAll = renderer(format, path(format, "{profile}", null));
      FeedRenderer forOne = renderer(format, path(format, "{profile}", "{category}"));
      bot.additionalOutput(forAll, file(format, "{profile}", null))
          .additionalOutput(forOne, file(format, "{profile}", "{category}"));
    }
    if (digests.stream().anyMatch(digest -> !hasPage(digest))) {
      Path page = folder.resolve("pages").resolve("{profile}.html");
      bot.additionalOutput(HtmlRenderer.builder().build(), page);
    }
  }

  /**
   * Tests whether the configuration has a page of the whole digest, which the archive then keeps.
   */
  private static boolean hasPage(DigestPlan digest) {
    return digest.targets().stream()
        .anyMatch(
            target ->
                target.onlyCategory().isEmpty() && target.path().toString().endsWith(".html"));
  }

  private FeedRenderer renderer(FeedFormat format, String path) {
    FeedRenderer.Builder renderer = format.renderer().days(MAX_DAYS).maxEntries(MAX_PAPERS);
    baseUrl.ifPresent(base -> renderer.self(base + path).home(URI.create(base + "/")));
    return renderer.build();
  }
}
