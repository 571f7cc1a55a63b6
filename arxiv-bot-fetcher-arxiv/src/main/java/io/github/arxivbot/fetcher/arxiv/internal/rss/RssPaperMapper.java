package io.github.arxivbot.fetcher.arxiv.internal.rss;

import io.github.arxivbot.fetcher.arxiv.internal.authors.AuthorNames;
import io.github.arxivbot.fetcher.arxiv.internal.authors.AuthorSplitter;
import io.github.arxivbot.fetcher.arxiv.internal.feed.FeedItem;
import io.github.arxivbot.fetcher.arxiv.internal.source.TextLimiter;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Maps items of a feed to papers. An item's own elements take precedence over its description. Only
 * an item without identifier or announcement type gives no paper.
 */
record RssPaperMapper(
    String category, @Nullable Instant announced, Instant fetched, Consumer<String> problems) {

  /** Maps the item at a position in the feed, from 1. */
  Optional<Paper> map(int position, FeedItem item) {
    String title = Objects.requireNonNullElse(item.title(), "").strip();
    ItemDescription description =
        ItemDescription.parse(Objects.requireNonNullElse(item.description(), ""));
    Optional<ArxivId> id = findId(item, description);
    String name = id.map(ArxivId::toString).orElseGet(() -> SafeText.quote(title));
    Consumer<String> itemProblems =
        message -> problems.accept("item " + position + " (" + name + "): " + message);
    if (id.isEmpty()) {
      itemProblems.accept(leftOut("identifier such as oai:arXiv.org:2602.09578v1", item.guid()));
      return Optional.empty();
    }
    Optional<AnnounceType> type =
        Optional.ofNullable(item.announceType())
            .flatMap(label -> AnnounceType.find(label.strip()))
            .or(description::type);
    if (type.isEmpty()) {
      itemProblems.accept(leftOut("known announcement type", item.announceType()));
      return Optional.empty();
    }
    if (!description.standard()) {
      itemProblems.accept(unusualDescription(item.description()));
    }
    TextLimiter limits = new TextLimiter(itemProblems);
    List<String> authors = limits.authors(AuthorSplitter.split(item.creators()));
    return Optional.of(
        Paper.builder(id.get(), limits.title(title, id.get()))
            .abstractText(limits.abstractText(description.abstractText()))
            .authors(AuthorNames.clean(authors))
            .category(category)
            .categories(limits.categories(item.categories()))
            .announceType(type.get())
            .announced(item.announced() == null ? announced : item.announced())
            .fetched(fetched)
            .doi(limits.line("DOI", item.doi()))
            .journalReference(limits.line("journal reference", item.journalReference()))
            .license(limits.line("license", item.rights()))
            .build());
  }

  /** Returns the first identifier, with its version if one of the places states it. */
  private static Optional<ArxivId> findId(FeedItem item, ItemDescription description) {
    ArxivId first = null;
    for (String text : Arrays.asList(item.guid(), item.link(), description.id())) {
      ArxivId id = text == null ? null : ArxivId.find(text).orElse(null);
      if (id != null && id.hasVersion() && (first == null || id.number().equals(first.number()))) {
        return Optional.of(id);
      }
      first = first == null ? id : first;
    }
    return Optional.ofNullable(first);
  }

  private static String leftOut(String missing, @Nullable String found) {
    return "it has no "
        + missing
        + (found == null ? "" : ", found " + SafeText.quote(found))
        + "; it is left out";
  }

  private static String unusualDescription(@Nullable String description) {
    return description == null || description.isBlank()
        ? "it has no description; its abstract is empty"
        : "expected a description \"arXiv:ID Announce Type: TYPE Abstract: TEXT\", found "
            + SafeText.quote(description)
            + "; the whole text is used as the abstract";
  }
}
