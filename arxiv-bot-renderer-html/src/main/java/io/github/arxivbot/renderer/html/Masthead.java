package io.github.arxivbot.renderer.html;

import static io.github.arxivbot.renderer.html.internal.Markup.escaped;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.spi.RenderRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all pages have: their name, their words, and when they were made. */
final class Masthead {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Words words;
  private final @Nullable String title;

  Masthead(Words words, @Nullable String title) {
    this.words = words;
    this.title = title;
  }

  Map<String, Object> of(RenderRequest request) {
    return Map.of(
        "lang", words.language(),
        "words", words.all(),
        "heading", escaped(title == null ? words.get("title") : title),
        "slice", escaped(slice(request)),
        "madeAt", escaped(words.get("madeAt", time(request.digest().generated()))));
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
