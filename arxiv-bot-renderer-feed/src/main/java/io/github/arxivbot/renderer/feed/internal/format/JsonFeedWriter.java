package io.github.arxivbot.renderer.feed.internal.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.arxivbot.renderer.feed.internal.content.Feed;
import io.github.arxivbot.renderer.feed.internal.content.FeedEntry;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** Writes a feed as JSON Feed 1.1 with the extension {@link JsonFeedExtension}. */
public final class JsonFeedWriter {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  private JsonFeedWriter() {}

  public static void write(Feed feed, Appendable out) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));
      feed(json, feed);
    }
    out.append(text.append('\n').toString());
  }

  private static void feed(JsonGenerator json, Feed feed) throws IOException {
    json.writeStartObject();
    json.writeStringField("version", "https://jsonfeed.org/version/1.1");
    json.writeStringField("title", feed.title());
    json.writeStringField("home_page_url", feed.home().toString());
    if (feed.self().isPresent()) {
      json.writeStringField("feed_url", feed.self().get().toString());
    }
    json.writeStringField("description", feed.description());
    json.writeStringField("language", Feed.LANGUAGE);
    JsonFeedExtension.write(json, feed);
    json.writeArrayFieldStart("items");
    for (FeedEntry entry : feed.entries()) {
      item(json, entry);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void item(JsonGenerator json, FeedEntry entry) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", entry.id());
    json.writeStringField("url", entry.link().toString());
    json.writeStringField("title", entry.title());
    json.writeStringField("content_html", entry.content());
    if (!entry.excerpt().isEmpty()) {
      json.writeStringField("summary", entry.excerpt());
    }
    json.writeStringField("date_published", entry.published().toString());
    json.writeStringField("date_modified", entry.updated().toString());
    if (!entry.authors().isEmpty()) {
      json.writeArrayFieldStart("authors");
      for (String name : entry.authors()) {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    strings(json, "tags", entry.categories());
    if (entry.paper() != null) {
      JsonFeedExtension.write(json, entry, entry.paper());
    }
    json.writeEndObject();
  }

  static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
