package io.github.arxivbot.fetcher.arxiv.internal.api;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.fetcher.arxiv.internal.authors.AuthorNameCleaner;
import io.github.arxivbot.fetcher.arxiv.internal.source.CategoryExpression;
import io.github.arxivbot.fetcher.arxiv.internal.source.TextLimiter;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns entries of the query API into papers. Only an entry without identifier gives none.
 *
 * @param asked the categories asked for
 * @param window the days asked for
 * @param calendar which day announces what
 * @param fetched when they were asked for
 * @param complaints receives what is odd
 */
record ApiPaperMapper(
    CategoryExpression asked,
    AnnouncementRange window,
    AnnouncementCalendar calendar,
    Instant fetched,
    Consumer<String> complaints) {

  /** The paper of the entry that stands at this place, from 1. */
  Optional<Paper> read(int place, ApiEntry entry) {
    Optional<ArxivId> found = id(entry);
    String title = oneLine(entry.title());
    String name =
        "entry "
            + place
            + " ("
            + found.map(ArxivId::toString).orElseGet(() -> SafeText.quote(title))
            + "): ";
    if (found.isEmpty()) {
      complaints.accept(
          name
              + "it has no identifier such as http://arxiv.org/abs/2602.09578v1, found "
              + SafeText.quote(entry.id().strip())
              + "; it is left out");
      return Optional.empty();
    }
    if (entry.published() == null) {
      complaints.accept(name + "it states no date of submission that can be read");
    }
    TextLimiter limits = new TextLimiter(problem -> complaints.accept(name + problem));
    return Optional.of(paper(found.get(), title, entry, limits));
  }

  private Paper paper(ArxivId id, String title, ApiEntry entry, TextLimiter limits) {
    List<String> categories = limits.categories(entry.categories());
    return Paper.builder(id, limits.title(title, id))
        .abstractText(limits.abstractText(entry.summary().strip()))
        .authors(authors(entry.authors(), limits))
        .category(asked.asked())
        .categories(categories)
        .announceType(asked.announceType(categories.isEmpty() ? "" : categories.get(0)))
        .announced(announced(entry.published()))
        .submitted(entry.published())
        .updated(entry.updated())
        .fetched(fetched)
        .comments(limits.line("comment", oneLine(entry.comment())))
        .doi(limits.line("DOI", entry.doi()))
        .journalReference(limits.line("journal reference", oneLine(entry.journalReference())))
        .build();
  }

  /** The identifier with its version, which the link may state where the identifier does not. */
  private static Optional<ArxivId> id(ApiEntry entry) {
    Optional<ArxivId> stated = ArxivId.find(entry.id());
    Optional<ArxivId> linked = Optional.ofNullable(entry.link()).flatMap(ArxivId::find);
    boolean linkSaysMore =
        stated.isEmpty()
            || (!stated.get().hasVersion() && linked.map(ArxivId::withoutVersion).equals(stated));
    return linkSaysMore && linked.isPresent() ? linked : stated;
  }

  private @Nullable Instant announced(@Nullable Instant submitted) {
    LocalDate day = submitted == null ? window.day() : calendar.dayOf(submitted);
    return day == null ? null : AnnouncementCalendar.startOf(day);
  }

  private static List<String> authors(List<String> names, TextLimiter limits) {
    List<String> named = names.stream().filter(name -> !name.isBlank()).toList();
    return AuthorNameCleaner.parse(limits.authors(named));
  }

  /** arXiv breaks and indents long lines of what is one line. */
  private static String oneLine(@Nullable String text) {
    return text == null
        ? ""
        : text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining(" "));
  }
}
