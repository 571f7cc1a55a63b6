package io.github.arxivbot.feedserver;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.PlannedDigest;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.Term;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the server says of itself. Of the configuration that is what its readers may see anyway in
 * digests: no key, no variable, no path, no address. Immutable.
 */
final class Facts {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ROBOTS =
      "User-agent: *\nDisallow: /update-cache\nDisallow: /health\nDisallow: /config\n";

  private final Map<String, Content> contents;
  private final Set<String> feeds = new HashSet<>();

  Facts(Places places, Instant started) {
    contents =
        Map.of(
            "/config", Content.of(Kind.FACTS, bytes(config(places)), started),
            "/robots.txt",
                Content.of(Kind.ROBOTS, ROBOTS.getBytes(StandardCharsets.UTF_8), started));
    places.feeds().forEach(feed -> feeds.addAll(places.addresses(feed)));
  }

  /** What an address shows from start to end, or null. */
  @Nullable Content at(String path) {
    return contents.get(path);
  }

  /** Whether a feed is at that address, be it there yet or not. */
  boolean isFeed(String path) {
    return feeds.contains(path);
  }

  /** The keys of the server that this one replaces, and more. */
  String health(Status status) {
    ObjectNode health = JSON.createObjectNode();
    health.put("status", status.word());
    health.put("timestamp", status.now().toString());
    health.put(
        "last_cache_update", status.attempts().lastGood().map(Instant::toString).orElse(null));
    health.put("cache_status", status.cache());
    health.put("total_feeds", status.site().feeds());
    health.put("total_papers_cached", status.site().papers());
    health.put("max_papers_per_feed", Places.PAPERS);
    health.put("max_days_to_keep", Places.DAYS);
    health.put("newest_digest", status.site().newest().map(Object::toString).orElse(null));
    health.put("last_attempt", status.attempts().last().map(Instant::toString).orElse(null));
    health.put("next_attempt", status.isUnderWay() ? null : status.next().toString());
    return health.toPrettyString() + "\n";
  }

  private static ObjectNode config(Places places) {
    ObjectNode config = JSON.createObjectNode();
    ArrayNode categories = config.putArray("categories");
    places.categories().forEach(categories::add);
    config.put("max_papers_per_feed", Places.PAPERS).put("max_days_to_keep", Places.DAYS);
    ArrayNode profiles = config.putArray("profiles");
    places.digests().forEach(digest -> profile(profiles.addObject(), digest));
    return config;
  }

  private static void profile(ObjectNode profile, PlannedDigest digest) {
    profile.put("name", digest.profile());
    terms(profile.putArray("keywords"), digest, Term.Role.ADMITS);
    terms(profile.putArray("ranking_keywords"), digest, Term.Role.RANKS);
    terms(profile.putArray("exclude_keywords"), digest, Term.Role.EXCLUDES);
    ArrayNode types = profile.putArray("announce_types");
    digest.announceTypes().stream().sorted().map(AnnounceType::label).forEach(types::add);
    profile.put("max_papers", digest.maxPapers()).put("days_back", digest.daysBack());
    digest.minScore().ifPresent(points -> profile.put("min_score", points));
    ArrayNode renderers = profile.putArray("renderers");
    digest.targets().stream().map(PlannedDigest.Target::use).distinct().forEach(renderers::add);
  }

  private static void terms(ArrayNode words, PlannedDigest digest, Term.Role role) {
    digest.terms().stream()
        .filter(term -> term.role() == role)
        .map(Term::words)
        .forEach(words::add);
  }

  private static byte[] bytes(ObjectNode json) {
    return (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
