package io.github.arxivbot.model;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.arxivbot.internal.codec.JsonCodec;
import io.github.arxivbot.internal.text.SafeText;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The digest of one profile and day: the ranked papers that a renderer writes. Immutable.
 *
 * <pre>{@code
 * Digest digest =
 *     Digest.builder(LocalDate.parse("2026-02-11"), Instant.parse("2026-02-11T06:00:00Z"))
 *         .categories(List.of("cs.LG"))
 *         .entries(entries)
 *         .build();
 * }</pre>
 */
public final class Digest {

  /** The name of the profile if none is configured. */
  public static final String DEFAULT_PROFILE = "default";

  private final LocalDate day;
  private final Instant generated;
  private final String profile;
  private final List<String> categories;
  private final List<String> keywords;
  private final List<DigestEntry> entries;
  private final List<DigestEntry> updated;
  private final List<Verdict> verdicts;
  private final PaperCounts counts;
  private final @Nullable String whyEmpty;

  private Digest(Builder builder) {
    day = builder.day;
    generated = builder.generated;
    profile = builder.profile;
    categories = builder.categories;
    keywords = builder.keywords;
    entries = builder.entries;
    updated = builder.updated;
    verdicts = builder.verdicts;
    counts = builder.counts;
    whyEmpty = builder.whyEmpty;
  }

  /**
   * Returns a builder without papers, with the profile {@code default}.
   *
   * @param day the newest announcement day of the batches, Eastern time
   * @param generated the time of creation
   * @return a new builder
   */
  public static Builder builder(LocalDate day, Instant generated) {
    return new Builder(day, generated);
  }

  /** {@return a new builder with all values of this digest} */
  public Builder toBuilder() {
    return new Builder(day, generated)
        .profile(profile)
        .categories(categories)
        .keywords(keywords)
        .entries(entries)
        .updated(updated)
        .verdicts(verdicts)
        .counts(counts)
        .whyEmpty(whyEmpty);
  }

  /** {@return the newest announcement day of the batches, Eastern time} */
  public LocalDate day() {
    return day;
  }

  /** {@return the time of creation, by the bot's clock} */
  public Instant generated() {
    return generated;
  }

  /** {@return the name of the profile; {@code default} if the bot has no other} */
  public String profile() {
    return profile;
  }

  /** {@return the categories that the bot reads, in order, for example {@code [cs.AI, cs.CL]}} */
  public List<String> categories() {
    return categories;
  }

  /** {@return the terms that admit papers, in their owner's words} */
  public List<String> keywords() {
    return keywords;
  }

  /** {@return the papers, best first; may be empty} */
  public List<DigestEntry> entries() {
    return entries;
  }

  /**
   * Returns the papers that an earlier digest of this profile delivered and that have a new
   * version, best first. They have no summaries.
   *
   * @return the papers; empty unless the bot shows new versions in a separate section
   */
  public List<DigestEntry> updated() {
    return updated;
  }

  /** {@return one verdict for each batch, in the order of fetching} */
  public List<Verdict> verdicts() {
    return verdicts;
  }

  /**
   * Returns what readers should know about the categories of the day: which could not be read,
   * repeat earlier papers, are late or incomplete. The details are in {@link #verdicts()}.
   *
   * @return sentences in English, for example "cs.AI and cs.CL repeat papers of an earlier day.";
   *     not escaped; empty if nothing is missing
   */
  public List<String> notices() {
    return DigestNotices.of(verdicts);
  }

  /** {@return the number of papers after each step, for this profile} */
  public PaperCounts counts() {
    return counts;
  }

  /** {@return the reason why there are no entries, as a sentence; empty if there are entries} */
  public Optional<String> whyEmpty() {
    return Optional.ofNullable(whyEmpty);
  }

  /**
   * Returns this digest as JSON, in the format of the archive. Jackson and frameworks that use it
   * write the same.
   *
   * @return indented, with a checksum; ends with a line break
   */
  @JsonValue
  @JsonRawValue
  public String toJson() {
    return JsonCodec.get().write(this);
  }

  /**
   * Reads a digest from the JSON of {@link #toJson} or from a file of an archive.
   *
   * @param json the JSON
   * @return the digest
   * @throws IOException if it is not the JSON of a digest, or was changed since it was written
   */
  public static Digest fromJson(String json) throws IOException {
    return JsonCodec.get().read(Digest.class, json);
  }

  /** {@return day, profile and number of papers in one line} */
  @Override
  public String toString() {
    return day + " " + profile + ": " + entries.size() + " papers";
  }

  /** {@return the titles of the papers, in their order} */
  public List<Title> titles() {
    return entries.stream()
        .map(DigestEntry::paper)
        .map(paper -> new Title(paper.id().unversioned(), paper.title()))
        .toList();
  }

  /**
   * The title of a paper of a digest.
   *
   * @param number the identifier of the paper without version
   * @param text the title in one line, as the authors wrote it
   */
  public record Title(String number, String text) {

    /**
     * Checks that nothing is null.
     *
     * @param number the identifier of the paper without version
     * @param text the title in one line, as the authors wrote it
     */
    public Title {
      Objects.requireNonNull(number, "number");
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * A day without a new announcement, on which the outputs keep the newest digest.
   *
   * @param day the day, Eastern time
   * @param reason why there is no new announcement
   * @param unread categories that could not be read on that day, if others were read
   * @param missed announcement days between the digest and the day that could not be read, oldest
   *     first
   */
  public record QuietDay(
      LocalDate day, Reason reason, List<String> unread, List<LocalDate> missed) {

    /** After a week, the name of a day of the week means another day. */
    private static final int MAX_NAMED_DAYS = 6;

    /** The reason why there is no new announcement. */
    public enum Reason {
      /** A weekend or a holiday, or arXiv announced nothing. */
      NO_ANNOUNCEMENT,
      /** An announcement is due and was not there when the sources were read. */
      LATE,
      /** No source could be read. */
      UNREADABLE
    }

    /**
     * Copies the lists.
     *
     * @param day the day, Eastern time
     * @param reason why there is no new announcement
     * @param unread categories that could not be read on that day, if others were read
     * @param missed announcement days between the digest and the day that could not be read, oldest
     *     first
     */
    public QuietDay {
      Objects.requireNonNull(day, "day");
      Objects.requireNonNull(reason, "reason");
      unread = List.copyOf(unread);
      missed = List.copyOf(missed);
    }

    /**
     * Returns these facts for a digest.
     *
     * @param shown the day of the digest
     * @return with the missed days after the digest; empty if the digest is of {@link #day} or
     *     later
     */
    public Optional<QuietDay> above(LocalDate shown) {
      List<LocalDate> after = missed.stream().filter(shown::isBefore).toList();
      return shown.isBefore(day)
          ? Optional.of(new QuietDay(day, reason, unread, after))
          : Optional.empty();
    }

    /**
     * Tests whether the name of a day of the week is enough for an earlier day.
     *
     * @param other a day before {@link #day}
     * @return true for the last six days
     */
    public boolean isNamed(LocalDate other) {
      return !other.isBefore(day.minusDays(MAX_NAMED_DAYS));
    }
  }

  /** Builds a {@link Digest}. Not thread-safe. */
  public static final class Builder {
    private final LocalDate day;
    private Instant generated;
    private String profile = "default";
    private List<String> categories = List.of();
    private List<String> keywords = List.of();
    private List<DigestEntry> entries = List.of();
    private List<DigestEntry> updated = List.of();
    private List<Verdict> verdicts = List.of();
    private PaperCounts counts = PaperCounts.builder().build();
    private @Nullable String whyEmpty;

    private Builder(LocalDate day, Instant generated) {
      this.day = Objects.requireNonNull(day, "day");
      this.generated = Objects.requireNonNull(generated, "generated");
    }

    /**
     * Sets {@link Digest#generated()}.
     *
     * @param at the time of creation
     * @return this builder
     */
    public Builder generated(Instant at) {
      generated = Objects.requireNonNull(at, "at");
      return this;
    }

    /**
     * Sets {@link Digest#profile()}.
     *
     * @param name the name of the profile
     * @return this builder
     */
    public Builder profile(String name) {
      profile = Objects.requireNonNull(name, "name");
      return this;
    }

    /**
     * Sets {@link Digest#categories()}.
     *
     * @param names the categories
     * @return this builder
     */
    public Builder categories(List<String> names) {
      categories = names.stream().map(SafeText::lines).toList();
      return this;
    }

    /**
     * Sets {@link Digest#keywords()}.
     *
     * @param terms the terms
     * @return this builder
     */
    public Builder keywords(List<String> terms) {
      keywords = terms.stream().map(SafeText::lines).toList();
      return this;
    }

    /**
     * Sets {@link Digest#entries()}.
     *
     * @param papers the papers, best first
     * @return this builder
     */
    public Builder entries(List<DigestEntry> papers) {
      entries = List.copyOf(papers);
      return this;
    }

    /**
     * Sets {@link Digest#updated()}.
     *
     * @param papers the new versions of delivered papers, best first
     * @return this builder
     */
    public Builder updated(List<DigestEntry> papers) {
      updated = List.copyOf(papers);
      return this;
    }

    /**
     * Sets {@link Digest#verdicts()}.
     *
     * @param batches one verdict for each batch
     * @return this builder
     */
    public Builder verdicts(List<Verdict> batches) {
      verdicts = List.copyOf(batches);
      return this;
    }

    /**
     * Sets {@link Digest#counts()}.
     *
     * @param numbers the number of papers after each step
     * @return this builder
     */
    public Builder counts(PaperCounts numbers) {
      counts = Objects.requireNonNull(numbers, "numbers");
      return this;
    }

    /**
     * Sets {@link Digest#whyEmpty()}.
     *
     * @param sentence the reason why there are no entries, or null
     * @return this builder
     */
    public Builder whyEmpty(@Nullable String sentence) {
      whyEmpty = sentence == null ? null : SafeText.lines(sentence);
      return this;
    }

    /**
     * Builds the digest.
     *
     * @return an immutable digest
     */
    public Digest build() {
      return new Digest(this);
    }
  }
}
