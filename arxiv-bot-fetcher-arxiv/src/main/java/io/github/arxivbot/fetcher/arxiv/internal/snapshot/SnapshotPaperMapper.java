package io.github.arxivbot.fetcher.arxiv.internal.snapshot;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.fetcher.arxiv.internal.authors.AuthorNames;
import io.github.arxivbot.fetcher.arxiv.internal.source.TextLimiter;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Maps the lines of the requested papers.
 *
 * @param filter selects the papers
 * @param fetched when the file was read
 */
public record SnapshotPaperMapper(SnapshotFilter filter, Instant fetched) {

  String category() {
    return filter.categories().text();
  }

  /** Maps a line. Only the problems of requested papers are in the result. */
  MappedLine map(SnapshotRecord record) {
    Optional<ArxivId> id = ArxivId.find(record.field("id"));
    if (id.isEmpty()) {
      return MappedLine.ofLeftOut(List.of(missingId(record) + "; the line is left out"));
    }
    String subject = id.get() + ": ";
    if (record.categories().isEmpty()) {
      String wrong =
          record.wrongTypes().getOrDefault("categories", "expected at least one, found none");
      return MappedLine.ofLeftOut(
          List.of(subject + "categories: " + wrong + "; the line is left out"));
    }
    if (!filter.acceptsAnyOf(record.categories())) {
      return MappedLine.NOT_REQUESTED;
    }
    List<String> problems = new ArrayList<>();
    record.wrongTypes().forEach((field, wrong) -> problems.add(subject + field + ": " + wrong));
    SubmittedVersions versions =
        SubmittedVersions.of(record, message -> problems.add(subject + message));
    LocalDate day = versions.first().map(filter.calendar()::dayOf).orElse(null);
    if (filter.accepts(day)) {
      Paper paper = paper(id.get(), record, versions, day, problems);
      return new MappedLine(Optional.of(paper), problems, false);
    }
    if (day == null) {
      problems.add(subject + "it has no date of version 1, so its day is unknown; it is left out");
      return MappedLine.ofLeftOut(problems);
    }
    return MappedLine.NOT_REQUESTED;
  }

  private static String missingId(SnapshotRecord record) {
    String wrong = record.wrongTypes().get("id");
    if (wrong != null) {
      return "id: " + wrong;
    }
    String found = record.fields().get("id");
    return "expected an id such as 0704.0001, found "
        + (found == null ? "none" : SafeText.quote(found));
  }

  private Paper paper(
      ArxivId found,
      SnapshotRecord record,
      SubmittedVersions versions,
      @Nullable LocalDate day,
      List<String> problems) {
    ArxivId id = new ArxivId(found.number(), versions.newest());
    TextLimiter limits = new TextLimiter(message -> problems.add(id + ": " + message));
    List<String> categories = record.categories();
    List<String> authors =
        record.authors().isEmpty()
            ? AuthorNames.ofField(record.field("authors"))
            : AuthorNames.clean(record.authors());
    PaperBuilder paper =
        Paper.builder(id, limits.title(SafeText.line(record.field("title")), id))
            .abstractText(limits.abstractText(record.field("abstract").strip()))
            .authors(limits.authors(authors))
            .category(category())
            .categories(limits.categories(categories))
            .announceType(filter.categories().announceType(categories.get(0)))
            .announced(day == null ? null : AnnouncementCalendar.startOf(day))
            .submitted(versions.first().orElse(null))
            .updated(versions.last().orElse(null))
            .fetched(fetched);
    return limits.addLines(paper, field -> SafeText.line(record.field(field))).build();
  }
}
