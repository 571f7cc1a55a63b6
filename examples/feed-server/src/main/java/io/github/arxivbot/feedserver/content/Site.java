package io.github.arxivbot.feedserver.content;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that is served between two refreshes. Paths are looked up, never turned into file
 * names.
 */
public final class Site {

  private final Map<String, SiteFile> files;
  private final ArchivePageFiles archive;
  private final Set<String> feedPaths;
  private final int feeds;
  private final int papers;

  Site(
      Map<String, SiteFile> files,
      ArchivePageFiles archive,
      Set<String> feedPaths,
      int feeds,
      int papers) {
    this.files = Map.copyOf(files);
    this.archive = archive;
    this.feedPaths = feedPaths;
    this.feeds = feeds;
    this.papers = papers;
  }

  /** Returns the file that is served at a path. */
  public Optional<SiteFile> find(String path) {
    return Optional.ofNullable(files.get(path)).or(() -> archive.find(path));
  }

  /** Tests whether a path belongs to a feed, which may not have been written yet. */
  public boolean isFeed(String path) {
    return feedPaths.contains(path);
  }

  public int feeds() {
    return feeds;
  }

  /** {@return the number of different papers in the feeds} */
  public int papers() {
    return papers;
  }

  /** {@return the newest day of which every profile has a digest} */
  public Optional<LocalDate> newestDay() {
    return archive.newestDay();
  }
}
