package io.github.arxivbot.model;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.arxivbot.internal.codec.JsonCodec;
import io.github.arxivbot.internal.text.WebAddress;
import io.github.arxivbot.internal.text.WithdrawalNotice;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A paper as one source announced it in one category.
 *
 * <p>A source sets only what it knows: a feed knows when a paper was announced, the query API when
 * it was submitted. All text is the authors' own and untrusted, and may contain LaTeX. Immutable.
 *
 * <p>Texts are the same whatever their source: white space is one space, paragraphs of an abstract
 * are separated by an empty line, control characters and those that hide or reorder text are
 * removed, and letters in TeX's notation outside formulas, such as {@code \"{o}}, are letters.
 *
 * <pre>{@code
 * Paper paper =
 *     Paper.builder(ArxivId.parse("2602.09578v1"), "Rollout-training co-design")
 *         .abstractText("…")
 *         .category("cs.LG")
 *         .announceType(AnnounceType.NEW)
 *         .build();
 * }</pre>
 *
 * <p>The addresses of a paper on arXiv come from its identifier. A paper of another source states
 * its {@link PaperBuilder#page page}, and its {@link PaperBuilder#pdf PDF} if there is one.
 */
public final class Paper {

  private final PaperId id;
  private final String title;
  private final String abstractText;
  private final List<String> authors;
  private final String category;
  private final List<String> categories;
  private final AnnounceType announceType;
  private final @Nullable Instant announced;
  private final @Nullable Instant submitted;
  private final @Nullable Instant updated;
  private final @Nullable Instant fetched;
  private final @Nullable String doi;
  private final @Nullable String journalReference;
  private final @Nullable String license;
  private final @Nullable String comments;
  private final boolean isWithdrawn;

  /** The stated addresses of a paper that is not on arXiv. */
  final @Nullable URI page;

  final @Nullable URI pdf;

  Paper(PaperBuilder builder) {
    id = builder.id;
    page = builder.page;
    pdf = builder.pdf;
    title = builder.title;
    abstractText = builder.abstractText;
    authors = builder.authors;
    category = builder.category;
    categories = builder.categories;
    announceType = builder.announceType;
    announced = builder.announced;
    submitted = builder.submitted;
    updated = builder.updated;
    fetched = builder.fetched;
    doi = builder.doi;
    journalReference = builder.journalReference;
    license = builder.license;
    comments = builder.comments;
    isWithdrawn =
        builder.isWithdrawn
            || WithdrawalNotice.isIn(comments == null ? "" : comments, abstractText);
  }

  /**
   * Returns a builder for a paper of the type {@link AnnounceType#NEW}, with everything else empty.
   *
   * @param id the identifier, with the version if the source states it
   * @param title the title
   * @return a new builder
   */
  public static PaperBuilder builder(PaperId id, String title) {
    return new PaperBuilder(id, title);
  }

  /** {@return a new builder with all values of this paper} */
  public PaperBuilder toBuilder() {
    return new PaperBuilder(this);
  }

  /** {@return the identifier, with the announced version if the source states it} */
  public PaperId id() {
    return id;
  }

  /**
   * {@return the address of the page of this version, for readers; http or https, safe in a link of
   * Markdown}
   */
  public URI page() {
    return page != null ? page : id instanceof ArxivId arxiv ? arxiv.page() : doiPage();
  }

  /**
   * {@return the address of the page of the newest version of a paper on arXiv; {@link #page()} of
   * another paper}
   */
  public URI newestPage() {
    return id instanceof ArxivId arxiv ? arxiv.newestPage() : page();
  }

  private URI doiPage() {
    String doi = id.toString().substring(PaperId.DOI.length() + 1);
    return WebAddress.check("page", URI.create("https://doi.org/" + doi));
  }

  /** {@return the address of the PDF; empty if there is none, or it is unknown} */
  public Optional<URI> pdf() {
    return id instanceof ArxivId arxiv ? Optional.of(arxiv.pdf()) : Optional.ofNullable(pdf);
  }

  /** {@return the title, as one line} */
  public String title() {
    return title;
  }

  /**
   * {@return the whole abstract, each paragraph as one line, with an empty line between them; empty
   * if unknown}
   */
  public String abstractText() {
    return abstractText;
  }

  /** {@return the names of the authors, in order; empty if unknown} */
  public List<String> authors() {
    return authors;
  }

  /**
   * {@return the category of the announcement as requested, for example {@code cs.LG}, or {@code
   * cs.AI+cs.CL} for a joined request; empty if unknown}
   */
  public String category() {
    return category;
  }

  /** {@return all categories, the primary one first; empty if unknown} */
  public List<String> categories() {
    return categories;
  }

  /** {@return the type of the announcement in {@link #category()}} */
  public AnnounceType announceType() {
    return announceType;
  }

  /** {@return the time of the announcement, usually midnight Eastern time; empty if unknown} */
  public Optional<Instant> announced() {
    return Optional.ofNullable(announced);
  }

  /** {@return the time when version 1 was submitted; empty if unknown, as in feeds} */
  public Optional<Instant> submitted() {
    return Optional.ofNullable(submitted);
  }

  /** {@return the time when this version was submitted; empty if unknown, as in feeds} */
  public Optional<Instant> updated() {
    return Optional.ofNullable(updated);
  }

  /** {@return the time when the source was read; empty if the paper was not fetched} */
  public Optional<Instant> fetched() {
    return Optional.ofNullable(fetched);
  }

  /** {@return the DOI of the published paper; empty if unknown} */
  public Optional<String> doi() {
    return Optional.ofNullable(doi);
  }

  /** {@return the journal reference; empty if unknown} */
  public Optional<String> journalReference() {
    return Optional.ofNullable(journalReference);
  }

  /** {@return the license, usually an address; empty if unknown} */
  public Optional<String> license() {
    return Optional.ofNullable(license);
  }

  /** {@return the comments of the authors, such as a conference; empty if unknown} */
  public Optional<String> comments() {
    return Optional.ofNullable(comments);
  }

  /** {@return true if the source, the comments or the abstract state that it is withdrawn} */
  public boolean isWithdrawn() {
    return isWithdrawn;
  }

  /** {@return this paper as JSON, as in an archived digest; Jackson writes the same} */
  @JsonValue
  @JsonRawValue
  public String toJson() {
    return JsonCodec.get().write(this);
  }

  /** {@return identifier, announcement and title in one line} */
  @Override
  public String toString() {
    return id + " (" + announceType.label() + " in " + category + ") " + title;
  }
}
