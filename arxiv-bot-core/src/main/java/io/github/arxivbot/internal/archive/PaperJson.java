package io.github.arxivbot.internal.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.internal.json.JsonObjectReader;
import io.github.arxivbot.internal.tex.PaperText;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The JSON format of a paper in a digest. It omits the time of fetching, so that a file is not
 * written again if nothing else has changed.
 */
final class PaperJson {

  private PaperJson() {}

  static void write(ObjectNode node, Paper paper) {
    node.put("id", paper.id().toString()).put("title", paper.title());
    ArrayNode authors = node.putArray("authors");
    paper.authors().forEach(name -> authors.addObject().put("name", name));
    node.put("category", paper.category());
    paper.categories().forEach(node.putArray("categories")::add);
    node.put("announce_type", paper.announceType().label());
    put(node, "announced", paper.announced());
    put(node, "submitted", paper.submitted());
    put(node, "updated", paper.updated());
    if (!(paper.id() instanceof ArxivId)) {
      node.put("page", paper.page().toString());
      put(node, "pdf", paper.pdf());
    }
    put(node, "doi", paper.doi());
    put(node, "journal_reference", paper.journalReference());
    put(node, "license", paper.license());
    put(node, "comments", paper.comments());
    if (paper.isWithdrawn()) {
      node.put("withdrawn", true);
    }
    node.put("abstract", paper.abstractText());
  }

  private static void put(ObjectNode node, String name, Optional<?> value) {
    value.ifPresent(known -> node.put(name, known.toString()));
  }

  static Paper read(JsonObjectReader fields) throws IOException {
    return Paper.builder(fields.text("id", PaperId::parse), fields.text("title"))
        .authors(fields.objects("authors", PaperJson::author))
        .category(fields.text("category"))
        .categories(fields.texts("categories"))
        .announceType(fields.text("announce_type", PaperJson::announceType))
        .announced(fields.find("announced", Instant::parse))
        .submitted(fields.find("submitted", Instant::parse))
        .updated(fields.find("updated", Instant::parse))
        .page(fields.find("page", URI::create))
        .pdf(fields.find("pdf", URI::create))
        .doi(fields.find("doi"))
        .journalReference(fields.find("journal_reference"))
        .license(fields.find("license"))
        .comments(fields.find("comments"))
        .withdrawn(fields.flag("withdrawn"))
        .abstractText(fields.text("abstract"))
        .build();
  }

  /** Returns the texts in which a scorer finds spans, as they are written in the file. */
  static Map<Field, String> texts(JsonObjectReader fields) throws IOException {
    return Map.of(
        Field.TITLE, fields.text("title"),
        Field.ABSTRACT, fields.text("abstract"),
        Field.COMMENTS, Objects.requireNonNullElse(fields.find("comments"), ""));
  }

  private static AnnounceType announceType(String label) {
    return AnnounceType.find(label)
        .orElseThrow(() -> new IllegalArgumentException("unknown announcement type"));
  }

  private static String author(JsonObjectReader fields) throws IOException {
    return fields.text("name", PaperJson::notBlank);
  }

  private static String notBlank(String text) {
    if (PaperText.line(text).isBlank()) {
      throw new IllegalArgumentException("expected a name");
    }
    return text;
  }
}
