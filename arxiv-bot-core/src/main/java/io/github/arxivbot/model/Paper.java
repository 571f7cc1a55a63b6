package io.github.arxivbot.model;

import io.github.arxivbot.internal.text.PaperText;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.internal.text.WithdrawalNotice;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
 */
public final class Paper {

  private final ArxivId id;
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

  private Paper(Builder builder) {
    id = builder.id;
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
  public static Builder builder(ArxivId id, String title) {
    return new Builder(id, title);
  }

  /** {@return a new builder with all values of this paper} */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** {@return the identifier, with the announced version if the source states it} */
  public ArxivId id() {
    return id;
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

  /** {@return identifier, announcement and title in one line} */
  @Override
  public String toString() {
    return id + " (" + announceType.label() + " in " + category + ") " + title;
  }

  /** Builds a {@link Paper}. Not thread-safe. */
  public static final class Builder {
    private ArxivId id;
    private final String title;
    private String abstractText = "";
    private List<String> authors = List.of();
    private String category = "";
    private List<String> categories = List.of();
    private AnnounceType announceType = AnnounceType.NEW;
    private @Nullable Instant announced;
    private @Nullable Instant submitted;
    private @Nullable Instant updated;
    private @Nullable Instant fetched;
    private @Nullable String doi;
    private @Nullable String journalReference;
    private @Nullable String license;
    private @Nullable String comments;
    private boolean isWithdrawn;

    private Builder(ArxivId id, String title) {
      this.id = Objects.requireNonNull(id, "id");
      this.title = PaperText.line(Objects.requireNonNull(title, "title"));
    }

    private Builder(Paper paper) {
      id = paper.id;
      title = paper.title;
      abstractText = paper.abstractText;
      authors = paper.authors;
      category = paper.category;
      categories = paper.categories;
      announceType = paper.announceType;
      announced = paper.announced;
      submitted = paper.submitted;
      updated = paper.updated;
      fetched = paper.fetched;
      doi = paper.doi;
      journalReference = paper.journalReference;
      license = paper.license;
      comments = paper.comments;
      isWithdrawn = paper.isWithdrawn;
    }

    /**
     * Sets {@link Paper#id()}.
     *
     * @param identifier the identifier, with the version if known
     * @return this builder
     */
    public Builder id(ArxivId identifier) {
      id = Objects.requireNonNull(identifier, "identifier");
      return this;
    }

    /**
     * Sets {@link Paper#abstractText()}.
     *
     * @param text the whole abstract
     * @return this builder
     */
    public Builder abstractText(String text) {
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
    public Builder authors(List<String> names) {
      authors = names.stream().map(PaperText::line).toList();
      if (authors.stream().anyMatch(String::isBlank)) {
        throw new IllegalArgumentException("authors: expected names, found a blank one");
      }
      return this;
    }

    /**
     * Sets {@link Paper#category()}.
     *
     * @param name the category of the announcement
     * @return this builder
     */
    public Builder category(String name) {
      category = SafeText.line(Objects.requireNonNull(name, "name"));
      return this;
    }

    /**
     * Sets {@link Paper#categories()}.
     *
     * @param names the categories, the primary one first
     * @return this builder
     */
    public Builder categories(List<String> names) {
      categories = names.stream().map(SafeText::line).toList();
      return this;
    }

    /**
     * Sets {@link Paper#announceType()}.
     *
     * @param type the type of the announcement
     * @return this builder
     */
    public Builder announceType(AnnounceType type) {
      announceType = Objects.requireNonNull(type, "type");
      return this;
    }

    /**
     * Sets {@link Paper#announced()}.
     *
     * @param at the time of the announcement, or null
     * @return this builder
     */
    public Builder announced(@Nullable Instant at) {
      announced = at;
      return this;
    }

    /**
     * Sets {@link Paper#submitted()}.
     *
     * @param at the time when version 1 was submitted, or null
     * @return this builder
     */
    public Builder submitted(@Nullable Instant at) {
      submitted = at;
      return this;
    }

    /**
     * Sets {@link Paper#updated()}.
     *
     * @param at the time when this version was submitted, or null
     * @return this builder
     */
    public Builder updated(@Nullable Instant at) {
      updated = at;
      return this;
    }

    /**
     * Sets {@link Paper#fetched()}.
     *
     * @param at the time when the source was read, or null
     * @return this builder
     */
    public Builder fetched(@Nullable Instant at) {
      fetched = at;
      return this;
    }

    /**
     * Sets {@link Paper#doi()}.
     *
     * @param name the DOI, or null
     * @return this builder
     */
    public Builder doi(@Nullable String name) {
      doi = name == null ? null : SafeText.line(name);
      return this;
    }

    /**
     * Sets {@link Paper#journalReference()}.
     *
     * @param reference the journal reference, or null
     * @return this builder
     */
    public Builder journalReference(@Nullable String reference) {
      journalReference = reference == null ? null : PaperText.line(reference);
      return this;
    }

    /**
     * Sets {@link Paper#license()}.
     *
     * @param name the license, usually an address, or null
     * @return this builder
     */
    public Builder license(@Nullable String name) {
      license = name == null ? null : SafeText.line(name);
      return this;
    }

    /**
     * Sets {@link Paper#comments()}.
     *
     * @param text the comments of the authors, or null
     * @return this builder
     */
    public Builder comments(@Nullable String text) {
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
    public Builder withdrawn(boolean stated) {
      isWithdrawn = stated;
      return this;
    }

    /** {@return a new paper} */
    public Paper build() {
      return new Paper(this);
    }
  }
}
