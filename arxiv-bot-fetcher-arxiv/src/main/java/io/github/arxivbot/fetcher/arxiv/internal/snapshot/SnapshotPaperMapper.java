package io.github.arxivbot.fetcher.arxiv.internal.snapshot;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.fetcher.arxiv.internal.authors.AuthorNameCleaner;
import io.github.arxivbot.fetcher.arxiv.internal.source.TextLimiter;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Maps the lines of the requested papers.
 *
 * @param filter selects the papers
 * @param fetched when the file was read
 */
public record SnapshotPaperMapper(SnapshotFilter filter, Instant fetched) {

  private static final Pattern VERSION = Pattern.compile("v([1-9]\\d{0,3})");

  String category() {
    return filter.categories().text();
  }

  /** Maps a line; empty if the paper was not requested. Only problems of others are reported. */
  Optional<Paper> map(SnapshotRecord record, Consumer<String> problems) {
    Optional<ArxivId> id = ArxivId.find(record.field("id"));
    if (id.isEmpty()) {
      String found = record.fields().get("id");
      problems.accept(
          "expected an id such as 0704.0001, found "
              + (found == null ? "none" : SafeText.quote(found))
              + "; the line is left out");
      return Optional.empty();
    }
    if (!filter.acceptsAnyOf(record.categories())) {
      return Optional.empty();
    }
    List<String> unusual = new ArrayList<>();
    SortedMap<Integer, Instant> versions = versions(record, unusual);
    Instant submitted = versions.get(1);
    LocalDate day = submitted == null ? null : filter.calendar().dayOf(submitted);
    boolean accepted = filter.accepts(day);
    if (!accepted && day == null) {
      unusual.add("it has no date of version 1, so its day is unknown; it is left out");
    }
    if (accepted || day == null) {
      unusual.forEach(message -> problems.accept(id.get() + ": " + message));
    }
    return accepted
        ? Optional.of(paper(id.get(), record, versions, day, problems))
        : Optional.empty();
  }

  private Paper paper(
      ArxivId found,
      SnapshotRecord record,
      SortedMap<Integer, Instant> versions,
      @Nullable LocalDate day,
      Consumer<String> problems) {
    ArxivId id = versions.isEmpty() ? found : new ArxivId(found.number(), versions.lastKey());
    TextLimiter limits = new TextLimiter(message -> problems.accept(id + ": " + message));
    List<String> categories = record.categories();
    List<String> authors =
        record.authors().isEmpty()
            ? AuthorNameCleaner.cleanField(record.field("authors"))
            : record.authors();
    Paper.Builder paper =
        Paper.builder(id, limits.title(SafeText.line(record.field("title")), id))
            .abstractText(limits.abstractText(record.field("abstract").strip()))
            .authors(limits.authors(authors))
            .category(category())
            .categories(limits.categories(categories))
            .announceType(filter.categories().announceType(categories.get(0)))
            .announced(day == null ? null : AnnouncementCalendar.startOf(day))
            .submitted(versions.get(1))
            .updated(versions.isEmpty() ? null : versions.get(versions.lastKey()))
            .fetched(fetched);
    return limits.addLines(paper, field -> SafeText.line(record.field(field))).build();
  }

  /** Returns when each version was submitted. */
  private static SortedMap<Integer, Instant> versions(SnapshotRecord record, List<String> unusual) {
    SortedMap<Integer, Instant> versions = new TreeMap<>();
    for (SnapshotRecord.Version version : record.versions()) {
      Matcher name = VERSION.matcher(version.name());
      Optional<Instant> created = parseDate(version.created());
      if (name.matches() && created.isPresent()) {
        versions.putIfAbsent(Integer.parseInt(name.group(1)), created.get());
      } else {
        unusual.add(
            "expected a version such as v1 of Mon, 2 Apr 2007 19:18:42 GMT, found "
                + SafeText.quote((version.name() + " of " + version.created()).strip()));
      }
    }
    return versions;
  }

  private static Optional<Instant> parseDate(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
