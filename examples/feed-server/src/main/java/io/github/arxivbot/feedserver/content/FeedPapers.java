package io.github.arxivbot.feedserver.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The papers of a JSON feed. */
record FeedPapers(List<String> ids, List<Best> best) {

  private static final int MAX_BEST = 5;
  private static final Logger LOG = LoggerFactory.getLogger(FeedPapers.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EXTENSION = "_arxiv_bot";

  /** A paper on the front page. */
  record Best(String title, String url, String score) {}

  /** Parses a feed; one that cannot be read has no papers. */
  static FeedPapers parse(String feed) {
    try {
      JsonNode root = JSON.readTree(feed);
      String day = root.path(EXTENSION).path("day").asText();
      List<JsonNode> items =
          StreamSupport.stream(root.path("items").spliterator(), false)
              .filter(item -> item.path(EXTENSION).has("score"))
              .toList();
      return new FeedPapers(
          items.stream().map(item -> item.path("id").asText()).toList(),
          items.stream()
              .filter(item -> item.path(EXTENSION).at("/announcement/day").asText().equals(day))
              .limit(MAX_BEST)
              .map(FeedPapers::best)
              .toList());
    } catch (IOException e) {
      LOG.warn("cannot read the papers of a feed: {}", e.toString());
      return new FeedPapers(List.of(), List.of());
    }
  }

  private static Best best(JsonNode item) {
    double score = item.path(EXTENSION).path("score").asDouble();
    return new Best(
        item.path("title").asText(),
        item.path("url").asText(),
        String.format(Locale.ROOT, "%.1f", score));
  }
}
