package io.github.arxivbot.model;

import io.github.arxivbot.internal.tex.PaperText;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.internal.text.WebAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Paper}. Not thread-safe. */
public final class PaperBuilder {
  PaperId id;
  final String title;
  String abstractText = "";
  List<String> authors = List.of();
  String category = "";
  List<String> categories = List.of();
  AnnounceType announceType = AnnounceType.NEW;
  @Nullable Instant announced;
  @Nullable Instant submitted;
  @Nullable Instant updated;
  @Nullable Instant fetched;
  @Nullable String doi;
  @Nullable String journalReference;
  @Nullable String license;
  @Nullable String comments;
  boolean isWithdrawn;
  @Nullable URI page;
  @Nullable URI pdf;

  PaperBuilder(PaperId id, String title) {
    this.id = Objects.requireNonNull(id, "id");
    this.title = PaperText.line(Objects.requireNonNull(title, "title"));
  }

  PaperBuilder(Paper paper) {
    id = paper.id();
    title = paper.title();
    abstractText = paper.abstractText();
    authors = paper.authors();
    category = paper.category();
    categories = paper.categories();
    announceType = paper.announceType();
    announced = paper.announced().orElse(null);
    submitted = paper.submitted().orElse(null);
    updated = paper.updated().orElse(null);
    fetched = paper.fetched().orElse(null);
    doi = paper.doi().orElse(null);
    journalReference = paper.journalReference().orElse(null);
    license = paper.license().orElse(null);
    comments = paper.comments().orElse(null);
    isWithdrawn = paper.isWithdrawn();
    page = paper.page;
    pdf = paper.pdf;
  }

  /**
   * Sets {@link Paper#id()}.
   *
   * @param identifier the identifier, with the version if known
   * @return this builder
   */
  public PaperBuilder id(PaperId identifier) {
    id = Objects.requireNonNull(identifier, "identifier");
    return this;
  }

  /**
   * Sets {@link Paper#page()} of a paper that is not on arXiv.
   *
   * @param address an address of http or https; null for the resolver of DOIs, {@code
   *     https://doi.org/}, if the identifier is a DOI
   * @return this builder
   * @throws IllegalArgumentException if it is no such address
   */
  public PaperBuilder page(@Nullable URI address) {
    page = address == null ? null : WebAddress.check("page", address);
    return this;
  }

  /**
   * Sets {@link Paper#pdf()} of a paper that is not on arXiv.
   *
   * @param address an address of http or https, or null
   * @return this builder
   * @throws IllegalArgumentException if it is no such address
   */
  public PaperBuilder pdf(@Nullable URI address) {
    pdf = address == null ? null : WebAddress.check("pdf", address);
    return this;
  }

  /**
   * Sets {@link Paper#abstractText()}.
   *
   * @param text the whole abstract
   * @return this builder
   */
  public PaperBuilder abstractText(String text) {
    abstractText = PaperText.paragraphs(Objects.requireNonNull(text, "text"));
    return this;
  }

  /**
   * Sets {@link Paper#authors()}.
   *
   * @param names one name for each author, in Unicode, without affiliations
   * @return this builder
   * @throws IllegalArgumentException if a name is blank
   */
  public PaperBuilder authors(List<String> names) {
    List<String> lines = new ArrayList<>(names.size());
    for (String name : names) {
      String line = PaperText.line(name);
      if (line.isBlank()) {
        throw new IllegalArgumentException("authors: expected names, found a blank one");
      }
      lines.add(line);
    }
    authors = List.copyOf(lines);
    return this;
  }

  /**
   * Sets {@link Paper#category()}.
   *
   * @param name the category of the announcement
   * @return this builder
   */
  public PaperBuilder category(String name) {
    category = SafeText.line(Objects.requireNonNull(name, "name"));
    return this;
  }

  /**
   * Sets {@link Paper#categories()}.
   *
   * @param names the categories, the primary one first
   * @return this builder
   */
  public PaperBuilder categories(List<String> names) {
    List<String> lines = new ArrayList<>(names.size());
    for (String name : names) {
      lines.add(SafeText.line(name));
    }
    categories = List.copyOf(lines);
    return this;
  }

  /**
   * Sets {@link Paper#announceType()}.
   *
   * @param type the type of the announcement
   * @return this builder
   */
  public PaperBuilder announceType(AnnounceType type) {
    announceType = Objects.requireNonNull(type, "type");
    return this;
  }

  /**
   * Sets {@link Paper#announced()}.
   *
   * @param at the time of the announcement, or null
   * @return this builder
   */
  public PaperBuilder announced(@Nullable Instant at) {
    announced = at;
    return this;
  }

  /**
   * Sets {@link Paper#submitted()}.
   *
   * @param at the time when version 1 was submitted, or null
   * @return this builder
   */
  public PaperBuilder submitted(@Nullable Instant at) {
    submitted = at;
    return this;
  }

  /**
   * Sets {@link Paper#updated()}.
   *
   * @param at the time when this version was submitted, or null
   * @return this builder
   */
  public PaperBuilder updated(@Nullable Instant at) {
    updated = at;
    return this;
  }

  /**
   * Sets {@link Paper#fetched()}.
   *
   * @param at the time when the source was read, or null
   * @return this builder
   */
  public PaperBuilder fetched(@Nullable Instant at) {
    fetched = at;
    return this;
  }

  /**
   * Sets {@link Paper#doi()}.
   *
   * @param name the DOI, or null
   * @return this builder
   */
  public PaperBuilder doi(@Nullable String name) {
    doi = name == null ? null : SafeText.line(name);
    return this;
  }

  /**
   * Sets {@link Paper#journalReference()}.
   *
   * @param reference the journal reference, or null
   * @return this builder
   */
  public PaperBuilder journalReference(@Nullable String reference) {
    journalReference = reference == null ? null : PaperText.line(reference);
    return this;
  }

  /**
   * Sets {@link Paper#license()}.
   *
   * @param name the license, usually an address, or null
   * @return this builder
   */
  public PaperBuilder license(@Nullable String name) {
    license = name == null ? null : SafeText.line(name);
    return this;
  }

  /**
   * Sets {@link Paper#comments()}.
   *
   * @param text the comments of the authors, or null
   * @return this builder
   */
  public PaperBuilder comments(@Nullable String text) {
    comments = text == null ? null : PaperText.line(text);
    return this;
  }

  /**
   * Sets {@link Paper#isWithdrawn()}. A paper whose comments or abstract say that it is withdrawn
   * is withdrawn in any case.
   *
   * @param stated true if the source states that the paper is withdrawn
   * @return this builder
   */
  public PaperBuilder withdrawn(boolean stated) {
    isWithdrawn = stated;
    return this;
  }

  /**
   * Creates the paper.
   *
   * @return a new paper
   * @throws IllegalArgumentException if a paper on arXiv has an address of its own, or a paper
   *     whose identifier is neither of arXiv nor a DOI has no page
   */
  public Paper build() {
    if (id instanceof ArxivId && (page != null || pdf != null)) {
      throw new IllegalArgumentException(
          "a paper on arXiv has the addresses of its identifier "
              + id
              + ", found "
              + (page != null ? page : pdf)
              + "; the papers of other sources have identifiers of their own scheme, see"
              + " PaperId.of");
    }
    if (!(id instanceof ArxivId) && !id.scheme().equals(PaperId.DOI) && page == null) {
      throw new IllegalArgumentException("page: expected the address of " + id + ", found none");
    }
    return new Paper(this);
  }
}
