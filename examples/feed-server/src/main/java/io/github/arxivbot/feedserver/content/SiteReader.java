package io.github.arxivbot.feedserver.content;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the files that the last run wrote. Not thread-safe. */
public final class SiteReader {

  private final SiteLayout layout;
  private final FileStore store;
  private final Clock clock;
  private final Instant started;

  public SiteReader(SiteLayout layout, FileStore store, Clock clock) {
    this.layout = layout;
    this.store = store;
    this.clock = clock;
    this.started = clock.instant();
  }

  /** Reads all feeds. One that is absent or unreadable is left out. */
  public SiteContent read() throws IOException {
    Map<String, SiteFile> files = new HashMap<>();
    Set<String> feedPaths = new HashSet<>();
    Set<String> papers = new HashSet<>();
    Map<String, List<FeedPapers.Best>> best = new HashMap<>();
    Instant newest = Instant.EPOCH;
    int feeds = 0;
    for (SiteLayout.Feed feed : layout.feeds()) {
      Set<String> paths = layout.paths(feed);
      feedPaths.addAll(paths);
      Optional<BotOutputFile> source = BotOutputFile.read(feed.file());
      if (source.isPresent()) {
        String text = source.get().text();
        Instant modified = source.get().modified();
        SiteFile file = store.add(text, modified, feed.format().mediaType, ResponseHeaders.FEED);
        paths.forEach(path -> files.put(path, file));
        feeds++;
        newest = modified.isAfter(newest) ? modified : newest;
        if (feed.format() == FeedFormat.JSON && feed.category() == null) {
          FeedPapers own = FeedPapers.parse(text);
          papers.addAll(own.ids());
          best.put(feed.profile(), own.best());
        }
      }
    }
    ArchivePageFiles archive = new ArchivePageFiles(layout, store);
    FrontPage front = new FrontPage(layout, archive, best);
    Instant changed = feeds == 0 ? clock.instant() : newest;
    files.put("/", store.add(front.html(), changed, "text/html", front.headers()));
    String config = ServerInfo.config(layout);
    files.put("/config", store.add(config, started, "application/json", ResponseHeaders.INFO));
    files.put(
        "/robots.txt", store.add(ServerInfo.ROBOTS, started, "text/plain", ResponseHeaders.ROBOTS));
    store.endGeneration();
    return new SiteContent(files, archive, feedPaths, feeds, papers.size());
  }
}
