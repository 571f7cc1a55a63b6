package io.github.arxivbot.renderer.feed.internal.format;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.arxivbot.html.CleanText;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.renderer.feed.internal.content.Feed;
import io.github.arxivbot.renderer.feed.internal.content.FeedEntry;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes the extension {@code _arxiv_bot} of a JSON Feed: values for which the format has no
 * member, named as in the run report.
 */
final class JsonFeedExtension {

  private static final String NAME = "_arxiv_bot";
  private static final String ABOUT =
      "https://github.com/arxiv-bot/arxiv-bot/blob/main/docs/feeds.md";

  private JsonFeedExtension() {}

  /** Writes the extension of the feed: the day and its batches. */
  static void write(JsonGenerator json, Feed feed) throws IOException {
    json.writeObjectFieldStart(NAME);
    json.writeStringField("about", ABOUT);
    json.writeStringField("day", feed.newest().day().toString());
    string(json, "profile", feed.newest().profile());
    json.writeArrayFieldStart("batches");
    for (Verdict verdict : feed.newest().verdicts()) {
      json.writeStartObject();
      string(json, "source", verdict.source());
      string(json, "category", verdict.category());
      string(json, "state", verdict.state().name());
      optional(json, "announced", verdict.announced().map(LocalDate::toString));
      json.writeNumberField("papers", verdict.papers());
      string(json, "reason", verdict.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Writes the extension of an entry: announcement, score and summary. */
  static void write(JsonGenerator json, FeedEntry entry, DigestEntry kept) throws IOException {
    Paper paper = kept.paper();
    json.writeObjectFieldStart(NAME);
    json.writeStringField("about", ABOUT);
    json.writeStringField("id", paper.id().unversioned());
    if (paper.id().hasVersion()) {
      json.writeNumberField("version", paper.id().version());
    }
    json.writeObjectFieldStart("announcement");
    json.writeStringField("day", entry.day().toString());
    string(json, "category", paper.category());
    json.writeStringField("type", paper.announceType().label());
    optional(json, "announced", paper.announced().map(Instant::toString));
    json.writeEndObject();
    if (paper.isWithdrawn()) {
      json.writeBooleanField("withdrawn", true);
    }
    json.writeNumberField("score", kept.score().total());
    json.writeArrayFieldStart("reasons");
    for (Reason reason : kept.score().reasons()) {
      reason(json, reason);
    }
    json.writeEndArray();
    if (kept.summary().isPresent()) {
      summary(json, kept.summary().get());
    }
    json.writeEndObject();
  }

  private static void reason(JsonGenerator json, Reason reason) throws IOException {
    json.writeStartObject();
    string(json, "term", reason.term());
    json.writeStringField("field", label(reason.field()));
    json.writeNumberField("points", reason.points());
    if (!reason.source().isEmpty()) {
      string(json, "source", reason.source());
    }
    json.writeEndObject();
  }

  private static void summary(JsonGenerator json, Summary summary) throws IOException {
    json.writeObjectFieldStart("summary");
    if (summary.kind() != Summary.Kind.AI) {
      json.writeStringField("kind", label(summary.kind()));
    }
    string(json, "model", summary.model());
    json.writeStringField("source", label(summary.read()));
    json.writeNumberField("numbers_checked", summary.numbersChecked());
    JsonFeedWriter.strings(
        json,
        "unsupported_numbers",
        summary.unsupportedNumbers().stream().map(CleanText::of).toList());
    json.writeEndObject();
    ModelUsage usage = summary.usage();
    json.writeObjectFieldStart("usage");
    json.writeNumberField("prompt_tokens", usage.promptTokens());
    json.writeNumberField("completion_tokens", usage.completionTokens());
    json.writeNumberField("requests", usage.requests());
    json.writeFieldName("cost");
    json.writeNumber(usage.cost().toPlainString());
    json.writeEndObject();
  }

  private static void string(JsonGenerator json, String name, String value) throws IOException {
    json.writeStringField(name, CleanText.of(value));
  }

  private static void optional(JsonGenerator json, String name, Optional<String> value)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    }
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
