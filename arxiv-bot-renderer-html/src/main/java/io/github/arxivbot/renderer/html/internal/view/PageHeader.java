package io.github.arxivbot.renderer.html.internal.view;

import static io.github.arxivbot.html.MarkedText.escape;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.spi.RenderRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all pages have: their name, their words, and when they were made. */
final class PageHeader {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Messages words;
  private final @Nullable String title;

  PageHeader(Messages words, @Nullable String title) {
    this.words = words;
    this.title = title;
  }

  Map<String, Object> of(RenderRequest request) {
    return Map.of(
        "lang", words.language(),
        "words", words.all(),
        "heading", escape(title == null ? words.get("title") : title),
        "slice", escape(slice(request)),
        "madeAt", escape(words.get("madeAt", time(request.digest().generated()))));
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
