package io.github.arxivbot.renderer.html.internal.view;

import static io.github.arxivbot.html.MarkedText.escape;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.spi.RenderRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values that the templates of all pages show: heading, messages and time of creation. */
final class PageHeader {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final Map<String, String> FEED_NAMES =
      Map.of(
          "application/rss+xml", "RSS",
          "application/atom+xml", "Atom",
          "application/feed+json", "JSON Feed");

  private final MessageBundle messages;
  private final @Nullable String title;

  PageHeader(MessageBundle messages, @Nullable String title) {
    this.messages = messages;
    this.title = title;
  }

  Map<String, Object> of(RenderRequest request) {
    return Map.of(
        "home", escape(request.home().filter(RelativeLinks::isRelative).orElse("")),
        "feeds", feeds(request),
        "lang", messages.language(),
        "words", messages.all(),
        "heading", escape(title == null ? messages.get("title") : title),
        "slice", escape(slice(request)),
        "madeAt", escape(messages.get("madeAt", time(request.digest().generated()))));
  }

  private static List<Map<String, String>> feeds(RenderRequest request) {
    return request.alternates().entrySet().stream()
        .filter(feed -> FEED_NAMES.containsKey(feed.getKey()))
        .filter(feed -> RelativeLinks.isRelative(feed.getValue()))
        .map(
            feed ->
                Map.of(
                    "type", feed.getKey(),
                    "name", FEED_NAMES.getOrDefault(feed.getKey(), ""),
                    "href", escape(feed.getValue())))
        .toList();
  }

  private String slice(RenderRequest request) {
    String profile = request.digest().profile();
    String name = profile.equals(Digest.DEFAULT_PROFILE) ? "" : profile;
    return request.category().map(category -> (name + " " + category).strip()).orElse(name);
  }

  private static String time(Instant at) {
    return TIME.format(at);
  }
}
