package io.github.arxivbot.feedserver.content;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that is served between two refreshes. Paths are looked up, never turned into file
 * names.
 *
 * @param papers the number of different papers in the feeds
 */
public record SiteContent(
    Map<String, SiteFile> files,
    ArchivePageFiles archive,
    Set<String> feedPaths,
    int feeds,
    int papers) {

  public SiteContent {
    files = Map.copyOf(files);
  }

  /** Returns the file that is served at a path. */
  public Optional<SiteFile> find(String path) {
    return Optional.ofNullable(files.get(path)).or(() -> archive.find(path));
  }

  /** Tests whether a path belongs to a feed, which may not have been written yet. */
  public boolean isFeed(String path) {
    return feedPaths.contains(path);
  }

  /** {@return the newest day of which every profile has a digest} */
  public Optional<LocalDate> newestDay() {
    return archive.newestDay();
  }
}
