package io.github.arxivbot.scorer.liked.internal.examples;

import io.github.arxivbot.internal.tex.PaperText;
import io.github.arxivbot.model.ArxivId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An entry of a reference manager.
 *
 * @param fields its values by field, in lower case
 */
public record TaggedEntry(Map<String, String> fields, String titleField, String abstractField) {

  /** Returns the entry as an example; empty if it has neither identifier nor text. */
  public Optional<ExamplePaper> example() {
    Optional<ArxivId> id =
        Optional.ofNullable(fields.get("eprint"))
            .flatMap(eprint -> ArxivIdFinder.findAll(eprint).stream().findFirst())
            .or(
                () ->
                    fields.entrySet().stream()
                        .filter(field -> !isText(field.getKey()))
                        .flatMap(field -> ArxivIdFinder.find(field.getValue()).stream())
                        .findFirst());
    ExamplePaper example = new ExamplePaper(id, text(titleField), text(abstractField), List.of());
    return example.hasText() || example.id().isPresent() ? Optional.of(example) : Optional.empty();
  }

  /** Tests for a field that may mention other papers. */
  private boolean isText(String field) {
    return field.equals(titleField) || field.equals(abstractField);
  }

  private String text(String field) {
    return PaperText.line(fields.getOrDefault(field, "").replace("{", "").replace("}", ""));
  }

  /** Returns the examples of some entries. */
  static List<ExamplePaper> examples(List<TaggedEntry> entries) {
    return entries.stream().flatMap(entry -> entry.example().stream()).toList();
  }
}
