package io.github.arxivbot.fetcher.arxiv.internal.api;

import io.github.arxivbot.fetcher.arxiv.internal.feed.RomeConverter;
import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the query API as it stands: nothing checked, nothing interpreted.
 *
 * @param id an address with the identifier, or with an error
 * @param link the address of the abstract page
 * @param title the title, or {@code Error}
 * @param summary the abstract, or what went wrong
 * @param authors the authors
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

  /** Takes the parts that arXiv fills out of what ROME read, and the authors out of the element. */
  static ApiEntry of(Entry entry, Element element) {
    Content summary = entry.getSummary();
    List<Element> others = entry.getForeignMarkup();
    return new ApiEntry(
        Objects.requireNonNullElse(entry.getId(), ""),
        entry.getAlternateLinks().stream().map(Link::getHref).findFirst().orElse(null),
        Objects.requireNonNullElse(entry.getTitle(), ""),
        summary == null ? "" : Objects.requireNonNullElse(summary.getValue(), ""),
        authors(element),
        RomeConverter.instant(entry.getPublished()),
        RomeConverter.instant(entry.getUpdated()),
        categories(entry),
        RomeConverter.arxiv("comment", others),
        RomeConverter.arxiv("doi", others),
        RomeConverter.arxiv("journal_ref", others));
  }

  private static List<String> categories(Entry entry) {
    Stream<String> primary =
        RomeConverter.element("primary_category", entry.getForeignMarkup())
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
