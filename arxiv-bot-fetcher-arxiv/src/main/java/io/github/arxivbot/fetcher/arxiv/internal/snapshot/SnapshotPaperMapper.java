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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Maps the lines of the requested papers. */
public record SnapshotPaperMapper(SnapshotFilter filter, Instant fetched) {

  /**
   * The result of a line.
   *
   * @param leftOut whether a paper that may have been requested is missing because of a problem
   */
  record MappedLine(Optional<Paper> paper, List<String> problems, boolean leftOut) {

    static final MappedLine NOT_REQUESTED = new MappedLine(Optional.empty(), List.of(), false);

    MappedLine {
      problems = List.copyOf(problems);
    }

    static MappedLine ofLeftOut(List<String> problems) {
      return new MappedLine(Optional.empty(), problems, true);
    }
  }

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
    if (!filter.categories().contains(record.categories())) {
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

  /**
   * Maps a line without a selection: the paper as its primary category announced version 1.
   *
   * @throws SnapshotException if a field is missing or has another type or format than expected;
   *     texts that are too long are cut
   */
  static Paper mapAny(SnapshotRecord record) throws SnapshotException {
    ArxivId id =
        ArxivId.find(record.field("id"))
            .orElseThrow(() -> new SnapshotException(missingId(record)));
    List<String> problems = new ArrayList<>();
    record.wrongTypes().forEach((field, wrong) -> problems.add(field + ": " + wrong));
    SubmittedVersions versions =
        SubmittedVersions.of(record, message -> problems.add("versions: " + message));
    if (record.categories().isEmpty()) {
      problems.add("categories: expected at least one, found none");
    }
    if (!problems.isEmpty()) {
      throw new SnapshotException(id + ": " + String.join("; ", problems));
    }
    LocalDate day = versions.first().map(AnnouncementCalendar.arxiv()::dayOf).orElse(null);
    return builder(id, record, versions, day, ignored -> {})
        .category(record.categories().get(0))
        .build();
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
      ArxivId id,
      SnapshotRecord record,
      SubmittedVersions versions,
      @Nullable LocalDate day,
      List<String> problems) {
    return builder(id, record, versions, day, problems::add)
        .category(category())
        .announceType(filter.categories().announceType(record.categories().get(0)))
        .fetched(fetched)
        .build();
  }

  private static PaperBuilder builder(
      ArxivId found,
      SnapshotRecord record,
      SubmittedVersions versions,
      @Nullable LocalDate day,
      Consumer<String> problems) {
    ArxivId id = new ArxivId(found.number(), versions.newest());
    TextLimiter limits = new TextLimiter(message -> problems.accept(id + ": " + message));
    List<String> authors =
        record.authors().isEmpty()
            ? AuthorNames.ofField(record.field("authors"))
            : AuthorNames.clean(record.authors());
    PaperBuilder paper =
        Paper.builder(id, limits.title(SafeText.line(record.field("title")), id))
            .abstractText(limits.abstractText(record.field("abstract").strip()))
            .authors(limits.authors(authors))
            .categories(limits.categories(record.categories()))
            .announced(day == null ? null : AnnouncementCalendar.startOf(day))
            .submitted(versions.first().orElse(null))
            .updated(versions.last().orElse(null));
    return limits.addLines(paper, field -> SafeText.line(record.field(field)));
  }
}
