package io.github.arxivbot.fetcher.arxiv.internal.api;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.fetcher.arxiv.internal.authors.AuthorNames;
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
import org.jspecify.annotations.Nullable;

/** Maps entries of the query API to papers. Only an entry without identifier gives none. */
record ApiPaperMapper(
    CategoryExpression categories,
    AnnouncementRange days,
    AnnouncementCalendar calendar,
    Instant fetched,
    Consumer<String> problems) {

  /** Maps the entry at a position in all results, from 1. */
  Optional<Paper> map(int position, ApiEntry entry) {
    Optional<ArxivId> id = findId(entry);
    String title = TextLimiter.joinLines(entry.title());
    String name = id.map(ArxivId::toString).orElseGet(() -> SafeText.quote(title));
    Consumer<String> entryProblems =
        message -> problems.accept("entry " + position + " (" + name + "): " + message);
    if (id.isEmpty()) {
      entryProblems.accept(
          "it has no identifier such as http://arxiv.org/abs/2602.09578v1, found "
              + SafeText.quote(entry.id().strip())
              + "; it is left out");
      return Optional.empty();
    }
    if (entry.published() == null) {
      entryProblems.accept("it states no valid submission date");
    }
    return Optional.of(paper(id.get(), title, entry, new TextLimiter(entryProblems)));
  }

  private Paper paper(ArxivId id, String title, ApiEntry entry, TextLimiter limits) {
    List<String> all = limits.categories(entry.categories());
    List<String> authors = entry.authors().stream().filter(name -> !name.isBlank()).toList();
    return Paper.builder(id, limits.title(title, id))
        .abstractText(limits.abstractText(entry.summary().strip()))
        .authors(AuthorNames.clean(limits.authors(authors)))
        .category(categories.text())
        .categories(all)
        .announceType(categories.announceType(all.isEmpty() ? "" : all.get(0)))
        .announced(announced(entry.published()))
        .submitted(entry.published())
        .updated(entry.updated())
        .fetched(fetched)
        .comments(limits.line("comment", TextLimiter.joinLines(entry.comment())))
        .doi(limits.line("DOI", entry.doi()))
        .journalReference(
            limits.line("journal reference", TextLimiter.joinLines(entry.journalReference())))
        .build();
  }

  /** Returns the identifier, with the version of the link if the identifier has none. */
  private static Optional<ArxivId> findId(ApiEntry entry) {
    Optional<ArxivId> id = ArxivId.find(entry.id());
    Optional<ArxivId> linked = Optional.ofNullable(entry.link()).flatMap(ArxivId::find);
    boolean linkSaysMore =
        id.isEmpty() || (!id.get().hasVersion() && linked.map(ArxivId::withoutVersion).equals(id));
    return linkSaysMore && linked.isPresent() ? linked : id;
  }

  private @Nullable Instant announced(@Nullable Instant submitted) {
    LocalDate day = submitted == null ? days.onlyDay() : calendar.dayOf(submitted);
    return day == null ? null : AnnouncementCalendar.startOf(day);
  }
}
