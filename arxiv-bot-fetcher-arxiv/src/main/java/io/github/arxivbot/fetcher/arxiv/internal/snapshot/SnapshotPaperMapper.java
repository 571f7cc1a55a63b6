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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the wanted lines of a snapshot into papers. */
public final class SnapshotPaperMapper {

  private static final Pattern VERSION = Pattern.compile("v([1-9]\\d{0,3})");

  private final SnapshotFilter filter;
  private final Instant fetched;

  public SnapshotPaperMapper(SnapshotFilter filter, Instant fetched) {
    this.filter = filter;
    this.fetched = fetched;
  }

  /** A version of a paper: its number, from 1, and when it was submitted. */
  private record Submission(int number, Instant submitted) {}

  /** The categories asked for. */
  String category() {
    return filter.asked().asked();
  }

  /** The paper, if it is wanted. Its oddities are told only then. */
  Optional<Paper> read(SnapshotRecord record, Consumer<String> complaints) {
    Optional<ArxivId> id = ArxivId.find(record.get("id"));
    if (id.isEmpty()) {
      String found = record.find("id");
      complaints.accept(
          "expected an id such as 0704.0001, found "
              + (found == null ? "none" : SafeText.quote(found))
              + "; the line is left out");
      return Optional.empty();
    }
    List<String> categories = record.categories();
    if (!filter.wantsAnyOf(categories)) {
      return Optional.empty();
    }
    List<String> odd = new ArrayList<>();
    List<Submission> versions = versions(record, odd);
    Instant submitted = submitted(versions);
    LocalDate day = submitted == null ? null : filter.dayOf(submitted);
    if (day != null && !filter.wants(day)) {
      return Optional.empty();
    }
    if (day == null && filter.wantsDays()) {
      odd.add("it has no date of version 1, so its day is not known; it is left out");
    }
    odd.forEach(complaint -> complaints.accept(id.get() + ": " + complaint));
    return day == null && filter.wantsDays()
        ? Optional.empty()
        : Optional.of(paper(id.get(), record, versions, day, complaints));
  }

  private Paper paper(
      ArxivId found,
      SnapshotRecord record,
      List<Submission> versions,
      @Nullable LocalDate day,
      Consumer<String> complaints) {
    Submission last = versions.isEmpty() ? null : versions.get(versions.size() - 1);
    ArxivId id = last == null ? found : new ArxivId(found.number(), last.number());
    TextLimiter limits = new TextLimiter(complaint -> complaints.accept(id + ": " + complaint));
    List<String> categories = record.categories();
    return Paper.builder(id, limits.title(SafeText.line(record.get("title")), id))
        .abstractText(limits.abstractText(record.get("abstract").strip()))
        .authors(authors(record, limits))
        .category(category())
        .categories(limits.categories(categories))
        .announceType(filter.asked().announceType(categories.get(0)))
        .announced(day == null ? null : AnnouncementCalendar.startOf(day))
        .submitted(submitted(versions))
        .updated(last == null ? null : last.submitted())
        .fetched(fetched)
        .doi(line(record, "doi", "DOI", limits))
        .journalReference(line(record, "journal-ref", "journal reference", limits))
        .license(line(record, "license", "licence", limits))
        .comments(line(record, "comments", "comment", limits))
        .build();
  }

  private static List<String> authors(SnapshotRecord record, TextLimiter limits) {
    List<String> authors =
        record.authors().isEmpty() ? AuthorNameCleaner.ofField(record.get("authors")) : record.authors();
    return limits.authors(authors);
  }

  private static @Nullable String line(
      SnapshotRecord record, String field, String what, TextLimiter limits) {
    return limits.line(what, SafeText.line(record.get(field)));
  }

  private static List<Submission> versions(SnapshotRecord record, List<String> odd) {
    List<Submission> versions = new ArrayList<>();
    for (SnapshotRecord.Version stated : record.versions()) {
      Matcher name = VERSION.matcher(stated.name());
      Instant created = date(stated.created());
      if (name.matches() && created != null) {
        versions.add(new Submission(Integer.parseInt(name.group(1)), created));
      } else {
        odd.add(
            "expected a version such as v1 of Mon, 2 Apr 2007 19:18:42 GMT, found "
                + SafeText.quote((stated.name() + " of " + stated.created()).strip()));
      }
    }
    versions.sort(Comparator.comparingInt(Submission::number));
    return versions;
  }

  private static @Nullable Instant submitted(List<Submission> versions) {
    boolean known = !versions.isEmpty() && versions.get(0).number() == 1;
    return known ? versions.get(0).submitted() : null;
  }

  private static @Nullable Instant date(String text) {
    try {
      return ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
