package io.github.arxivbot.fetcher.arxiv.internal.api;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Entry;
import io.github.arxivbot.fetcher.arxiv.internal.feed.FeedDates;
import io.github.arxivbot.fetcher.arxiv.internal.feed.RomeConverter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the query API, with its texts unchecked.
 *
 * @param id an address with the identifier, or with an error
 * @param title the title, or {@code Error}
 * @param summary the abstract, or the error message
 * @param published when version 1 was submitted
 * @param updated when this version was submitted
 * @param categories the paper's categories, the primary one first
 * @param comment {@code arxiv:comment}
 * @param doi {@code arxiv:doi}
 * @param journalReference {@code arxiv:journal_ref}
 */
record ApiEntry(
    String id,
    @Nullable String link,
    String title,
    String summary,
    List<String> authors,
    @Nullable Instant published,
    @Nullable Instant updated,
    List<String> categories,
    @Nullable String comment,
    @Nullable String doi,
    @Nullable String journalReference) {

  /** Returns the entry of ROME, with its dates, and the authors of its element. */
  static ApiEntry of(Entry entry, FeedDates dates, Element element) {
    List<Element> others = entry.getForeignMarkup();
    return new ApiEntry(
        Objects.requireNonNullElse(entry.getId(), ""),
        RomeConverter.link(entry),
        Objects.requireNonNullElse(entry.getTitle(), ""),
        Objects.requireNonNullElse(RomeConverter.summary(entry), ""),
        authors(element),
        dates.find("published", others),
        dates.find("updated", others),
        categories(entry),
        RomeConverter.arxivText("comment", others),
        RomeConverter.arxivText("doi", others),
        RomeConverter.arxivText("journal_ref", others));
  }

  private static List<String> categories(Entry entry) {
    Stream<String> primary =
        RomeConverter.arxivElement("primary_category", entry.getForeignMarkup())
            .map(category -> category.getAttributeValue("term"))
            .stream();
    return Stream.concat(primary, entry.getCategories().stream().map(Category::getTerm))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static List<String> authors(Element entry) {
    return entry.getChildren("author", entry.getNamespace()).stream()
        .map(author -> author.getChildText("name", entry.getNamespace()))
        .filter(Objects::nonNull)
        .toList();
  }
}
