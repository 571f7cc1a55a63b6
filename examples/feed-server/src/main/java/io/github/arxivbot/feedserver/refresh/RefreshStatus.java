package io.github.arxivbot.feedserver.refresh;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.feedserver.content.SiteContent;
import io.github.arxivbot.feedserver.content.SiteLayout;
import java.time.Instant;
import java.util.Optional;

/** The status of the server at one moment. */
record RefreshStatus(
    Instant now, SiteContent site, RefreshHistory history, boolean isRunning, Instant next) {

  /** Returns the status as JSON. The Python server has some of the keys. */
  String toJson(Optional<String> reason) {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("status", status());
    json.put("timestamp", now.toString());
    put(json, "last_cache_update", history.lastSuccess());
    json.put("cache_status", cacheStatus());
    json.put("total_feeds", site.feeds());
    json.put("total_papers_cached", site.papers());
    json.put("max_papers_per_feed", SiteLayout.MAX_PAPERS);
    json.put("max_days_to_keep", SiteLayout.MAX_DAYS);
    put(json, "newest_digest", site.newestDay());
    put(json, "reason", reason);
    put(json, "last_attempt", history.lastAttempt());
    put(json, "next_attempt", Optional.of(next).filter(time -> !isRunning));
    return json.toPrettyString() + "\n";
  }

  private static void put(ObjectNode json, String key, Optional<?> value) {
    json.put(key, value.map(Object::toString).orElse(null));
  }

  private String status() {
    if (site.feeds() == 0) {
      return "starting";
    }
    return history.isLastSuccessful() || history.lastAttempt().isEmpty() ? "ok" : "degraded";
  }

  private String cacheStatus() {
    if (isRunning) {
      return "refreshing";
    }
    if (site.feeds() == 0) {
      return "empty";
    }
    return history.settledDay().isPresent() && history.settledDay().equals(history.attemptedDay())
        ? "fresh"
        : "incomplete";
  }
}
