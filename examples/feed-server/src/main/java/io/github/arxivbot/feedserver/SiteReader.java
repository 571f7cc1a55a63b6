package io.github.arxivbot.feedserver;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what the last run left on disk. */
final class SiteReader {

  private static final Logger LOG = LoggerFactory.getLogger(SiteReader.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Places places;
  private final Clock clock;

  SiteReader(Places places, Clock clock) {
    this.places = places;
    this.clock = clock;
  }

  /** A file that is not there or can't be read is left out, and told unless it never was there. */
  Site read() {
    Map<String, Content> contents = new HashMap<>();
    Set<String> papers = new HashSet<>();
    Instant newest = Instant.EPOCH;
    int feeds = 0;
    for (Places.Feed feed : places.feeds()) {
      try {
        byte[] bytes = Files.readAllBytes(feed.file());
        Instant modified = Files.getLastModifiedTime(feed.file()).toInstant();
        Content content = Content.of(Kind.feed(feed.format()), bytes, modified);
        places.addresses(feed).forEach(address -> contents.put(address, content));
        feeds++;
        newest = modified.isAfter(newest) ? modified : newest;
        if (feed.format() == Format.JSON && feed.isWhole()) {
          papers.addAll(papers(bytes));
        }
      } catch (NoSuchFileException e) {
        LOG.debug("{} is not there yet", feed.file());
      } catch (IOException e) {
        LOG.warn("{} can't be read: {}", feed.file(), e.toString());
      }
    }
    DayPages days = new DayPages(places);
    contents.put("/", new FrontPage(places, days).content(feeds == 0 ? clock.instant() : newest));
    return new Site(contents, days, feeds, papers.size());
  }

  private static List<String> papers(byte[] feed) throws IOException {
    return JSON.readTree(feed).path("items").findParents("_arxiv_bot").stream()
        .map(item -> item.path("id").asText())
        .toList();
  }
}
