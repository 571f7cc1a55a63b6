package io.github.arxivbot.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A paper as one source announced it in one category.
 *
 * <p>A source fills what it knows and nothing else: a feed knows when a paper was announced, the
 * query API when it was submitted. All text is the authors' own, untrusted, with LaTeX left in.
 * Immutable.
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
  }

  /**
   * Starts a paper.
   *
   * @param id its identifier, with the version where the source states it
   * @param title its title
   * @return a builder with everything else empty, and the announcement type {@link
   *     AnnounceType#NEW}
   */
  public static Builder builder(ArxivId id, String title) {
    return new Builder(id, title);
  }

  /**
   * A builder that holds all of this paper.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /**
   * The identifier.
   *
   * @return with the version that was announced, where the source states it
   */
  public ArxivId id() {
    return id;
  }

  /**
   * The title.
   *
   * @return text, without line breaks at its ends
   */
  public String title() {
    return title;
  }

  /**
   * The whole abstract, all paragraphs.
   *
   * @return text; empty where the source has none
   */
  public String abstractText() {
    return abstractText;
  }

  /**
   * The authors, in their order.
   *
   * @return names; empty where the source has none
   */
  public List<String> authors() {
    return authors;
  }

  /**
   * The category in which this announcement stood, as it was asked for.
   *
   * @return for example {@code cs.LG}, or {@code cs.AI+cs.CL} for a joined request; empty where the
   *     source has none
   */
  public String category() {
    return category;
  }

  /**
   * All categories of the paper, the primary one first.
   *
   * @return for example {@code [cs.LG, cs.AI]}; empty where the source has none
   */
  public List<String> categories() {
    return categories;
  }

  /**
   * How {@link #category()} announced it.
   *
   * @return the announcement's type
   */
  public AnnounceType announceType() {
    return announceType;
  }

  /**
   * When arXiv announced it: the moment that the announcement states, usually midnight Eastern.
   *
   * @return nothing where the source does not know
   */
  public Optional<Instant> announced() {
    return Optional.ofNullable(announced);
  }

  /**
   * When version 1 was submitted.
   *
   * @return nothing where the source does not know (feeds don't)
   */
  public Optional<Instant> submitted() {
    return Optional.ofNullable(submitted);
  }

  /**
   * When this version was submitted.
   *
   * @return nothing where the source does not know (feeds don't)
   */
  public Optional<Instant> updated() {
    return Optional.ofNullable(updated);
  }

  /**
   * When we read it from the source.
   *
   * @return nothing where it was not fetched
   */
  public Optional<Instant> fetched() {
    return Optional.ofNullable(fetched);
  }

  /**
   * The DOI of the published paper.
   *
   * @return nothing where there is none
   */
  public Optional<String> doi() {
    return Optional.ofNullable(doi);
  }

  /**
   * Where it was published.
   *
   * @return nothing where the authors state none
   */
  public Optional<String> journalReference() {
    return Optional.ofNullable(journalReference);
  }

  /**
   * The licence under which arXiv distributes it.
   *
   * @return usually an address; nothing where the source has none
   */
  public Optional<String> license() {
    return Optional.ofNullable(license);
  }

  /**
   * The authors' comments, such as the number of pages or the conference.
   *
   * @return nothing where the source has none (feeds never have)
   */
  public Optional<String> comments() {
    return Optional.ofNullable(comments);
  }

  /**
   * Identifier, announcement and title, for logs.
   *
   * @return one line
   */
  @Override
  public String toString() {
    String line = id + " (" + announceType.label() + " in " + category + ") " + title;
    return line.replaceAll("\\p{Cntrl}+", " ");
  }

  /** Collects the fields of a {@link Paper}. Not thread-safe. */
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

    private Builder(ArxivId id, String title) {
      this.id = Objects.requireNonNull(id, "id");
      this.title = Objects.requireNonNull(title, "title").strip();
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
    }

    /**
     * Sets {@link Paper#id()}.
     *
     * @param identifier with the version, where it is known
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
      abstractText = Objects.requireNonNull(text, "text").strip();
      return this;
    }

    /**
     * Sets {@link Paper#authors()}.
     *
     * @param names one name per element, in Unicode, without affiliations
     * @return this builder
     * @throws IllegalArgumentException if a name is blank
     */
    public Builder authors(List<String> names) {
      authors = List.copyOf(names);
      if (authors.stream().anyMatch(String::isBlank)) {
        throw new IllegalArgumentException("authors: expected names, found a blank one");
      }
      return this;
    }

    /**
     * Sets {@link Paper#category()}.
     *
     * @param name the category that announced the paper
     * @return this builder
     */
    public Builder category(String name) {
      category = Objects.requireNonNull(name, "name");
      return this;
    }

    /**
     * Sets {@link Paper#categories()}.
     *
     * @param names the primary category first
     * @return this builder
     */
    public Builder categories(List<String> names) {
      categories = List.copyOf(names);
      return this;
    }

    /**
     * Sets {@link Paper#announceType()}.
     *
     * @param type how the category announced it
     * @return this builder
     */
    public Builder announceType(AnnounceType type) {
      announceType = Objects.requireNonNull(type, "type");
      return this;
    }

    /**
     * Sets {@link Paper#announced()}.
     *
     * @param at the moment that the announcement states, or null
     * @return this builder
     */
    public Builder announced(@Nullable Instant at) {
      announced = at;
      return this;
    }

    /**
     * Sets {@link Paper#submitted()}.
     *
     * @param at when version 1 was submitted, or null
     * @return this builder
     */
    public Builder submitted(@Nullable Instant at) {
      submitted = at;
      return this;
    }

    /**
     * Sets {@link Paper#updated()}.
     *
     * @param at when this version was submitted, or null
     * @return this builder
     */
    public Builder updated(@Nullable Instant at) {
      updated = at;
      return this;
    }

    /**
     * Sets {@link Paper#fetched()}.
     *
     * @param at when the source was read, or null
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
      doi = name;
      return this;
    }

    /**
     * Sets {@link Paper#journalReference()}.
     *
     * @param reference where it was published, or null
     * @return this builder
     */
    public Builder journalReference(@Nullable String reference) {
      journalReference = reference;
      return this;
    }

    /**
     * Sets {@link Paper#license()}.
     *
     * @param name the licence, usually an address, or null
     * @return this builder
     */
    public Builder license(@Nullable String name) {
      license = name;
      return this;
    }

    /**
     * Sets {@link Paper#comments()}.
     *
     * @param text the authors' comments, or null
     * @return this builder
     */
    public Builder comments(@Nullable String text) {
      comments = text;
      return this;
    }

    /**
     * Makes the paper.
     *
     * @return an immutable paper
     */
    public Paper build() {
      return new Paper(this);
    }
  }
}
