package io.github.arxivbot.fetcher.arxiv.internal.rss;

import io.github.arxivbot.fetcher.arxiv.internal.authors.AuthorNameCleaner;
import io.github.arxivbot.fetcher.arxiv.internal.authors.AuthorSplitter;
import io.github.arxivbot.fetcher.arxiv.internal.feed.FeedItem;
import io.github.arxivbot.fetcher.arxiv.internal.source.TextLimiter;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns an item into a paper. The elements are believed first, the description where they are
 * silent. Only an item without identifier or announcement type gives no paper.
 */
final class RssPaperMapper {

  private final String category;
  private final @Nullable Instant announced;
  private final Instant fetched;
  private final Consumer<String> complaints;

  RssPaperMapper(
      String category, @Nullable Instant announced, Instant fetched, Consumer<String> complaints) {
    this.category = category;
    this.announced = announced;
    this.fetched = fetched;
    this.complaints = complaints;
  }

  /** The paper of the item that stands at this place, from 1. */
  Optional<Paper> read(int place, FeedItem item) {
    String title = Objects.requireNonNullElse(item.title(), "").strip();
    ItemDescription description = ItemDescription.of(Objects.requireNonNullElse(item.description(), ""));
    Optional<ArxivId> id = id(item, description);
    String name =
        "item " + place + " (" + id.map(ArxivId::toString).orElseGet(() -> SafeText.quote(title)) + ")";
    if (id.isEmpty()) {
      complain(name, leftOut("identifier such as oai:arXiv.org:2602.09578v1", item.guid()));
      return Optional.empty();
    }
    Optional<AnnounceType> type =
        Optional.ofNullable(item.announceType())
            .flatMap(label -> AnnounceType.ofLabel(label.strip()))
            .or(description::type);
    if (type.isEmpty()) {
      complain(name, leftOut("announcement type that is known", item.announceType()));
      return Optional.empty();
    }
    if (!description.usual()) {
      complain(name, unusual(item.description()));
    }
    TextLimiter limits = new TextLimiter(problem -> complain(name, problem));
    return Optional.of(
        Paper.builder(id.get(), limits.title(title, id.get()))
            .abstractText(limits.abstractText(description.abstractText()))
            .authors(AuthorNameCleaner.parse(limits.authors(AuthorSplitter.of(item.creators()))))
            .category(category)
            .categories(limits.categories(item.categories()))
            .announceType(type.get())
            .announced(item.announced() == null ? announced : item.announced())
            .fetched(fetched)
            .doi(limits.line("DOI", item.doi()))
            .journalReference(limits.line("journal reference", item.journalReference()))
            .license(limits.line("licence", item.rights()))
            .build());
  }

  private static Optional<ArxivId> id(FeedItem item, ItemDescription description) {
    List<ArxivId> stated =
        Stream.of(
                Optional.ofNullable(item.guid()).flatMap(ArxivId::find),
                Optional.ofNullable(item.link()).flatMap(ArxivId::find),
                description.id())
            .flatMap(Optional::stream)
            .toList();
    if (stated.isEmpty()) {
      return Optional.empty();
    }
    ArxivId first = stated.get(0);
    return stated.stream()
        .filter(id -> id.number().equals(first.number()) && id.hasVersion())
        .findFirst()
        .or(() -> Optional.of(first));
  }

  private static String leftOut(String missing, @Nullable String found) {
    return "it has no "
        + missing
        + (found == null ? "" : ", found " + SafeText.quote(found))
        + "; it is left out";
  }

  private static String unusual(@Nullable String description) {
    return description == null || description.isBlank()
        ? "it has no description; it is taken without an abstract"
        : "expected a description \"arXiv:ID Announce Type: TYPE Abstract: TEXT\", found "
            + SafeText.quote(description)
            + "; the whole text is taken as the abstract";
  }

  private void complain(String name, String message) {
    complaints.accept(name + ": " + message);
  }
}
