package io.github.arxivbot.renderer.bibliography.internal.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.arxivbot.internal.tex.TexText;
import io.github.arxivbot.renderer.bibliography.internal.name.PersonName;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Writes a bibliography as CSL JSON (schema 1.0.2), in which a preprint is an "article". */
public final class CslJsonWriter {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  private CslJsonWriter() {}

  public static String write(List<BibliographyEntry> entries) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));
      json.writeStartArray();
      for (BibliographyEntry entry : entries) {
        write(json, entry);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // cannot happen in memory
    }
    return text.append('\n').toString();
  }

  private static void write(JsonGenerator json, BibliographyEntry entry) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", entry.key());
    json.writeStringField("type", entry.journal().isPresent() ? "article-journal" : "article");
    json.writeStringField("genre", "preprint");
    json.writeStringField("title", TexText.parse(entry.title()).toUnicode());
    if (!entry.authors().isEmpty()) {
      json.writeArrayFieldStart("author");
      for (PersonName author : entry.authors()) {
        write(json, author);
      }
      json.writeEndArray();
    }
    Optional<YearMonth> month = entry.month();
    if (month.isPresent()) {
      writeDate(json, month.get(), entry.day());
    }
    optional(json, "container-title", entry.journal());
    if (entry.eprint().isPresent()) {
      json.writeStringField("publisher", BibliographyEntry.PUBLISHER);
      json.writeStringField("number", BibliographyEntry.PUBLISHER + ":" + entry.eprint().get());
    }
    optional(json, "DOI", entry.doi());
    json.writeStringField("URL", entry.url());
    optional(json, "keyword", present(String.join(", ", entry.categories())));
    optional(json, "abstract", entry.abstractText().map(text -> TexText.parse(text).toUnicode()));
    optional(json, "note", entry.note());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, PersonName name) throws IOException {
    json.writeStartObject();
    if (name.isLiteral()) {
      json.writeStringField("literal", name.family());
    } else {
      json.writeStringField("family", name.family());
      optional(json, "given", present(name.given()));
      optional(json, "non-dropping-particle", present(name.particle()));
      optional(json, "suffix", present(name.suffix()));
    }
    json.writeEndObject();
  }

  private static void writeDate(JsonGenerator json, YearMonth month, Optional<LocalDate> day)
      throws IOException {
    json.writeObjectFieldStart("issued");
    json.writeArrayFieldStart("date-parts");
    json.writeStartArray();
    json.writeNumber(month.getYear());
    json.writeNumber(month.getMonthValue());
    if (day.isPresent()) {
      json.writeNumber(day.get().getDayOfMonth());
    }
    json.writeEndArray();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static Optional<String> present(String text) {
    return Optional.of(text).filter(part -> !part.isEmpty());
  }

  private static void optional(JsonGenerator json, String name, Optional<String> value)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    }
  }
}
