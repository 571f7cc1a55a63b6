package io.github.arxivbot.renderer.feed;

import io.github.arxivbot.renderer.feed.internal.content.Feed;
import io.github.arxivbot.renderer.feed.internal.content.FeedAssembler;
import io.github.arxivbot.renderer.feed.internal.content.FeedSettings;
import io.github.arxivbot.renderer.feed.internal.format.AtomWriter;
import io.github.arxivbot.renderer.feed.internal.format.JsonFeedWriter;
import io.github.arxivbot.renderer.feed.internal.format.RssWriter;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.spi.Renderer;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the digest and the archived digests of earlier days as a feed.
 *
 * <p><b>Entries.</b> Digests are ordered by day, newest first; papers of a digest by rank, followed
 * by its updated papers. A paper in several digests appears only in the newest. An entry has the
 * authors, the abstract with highlighted keywords, the score with its reasons, the summary, and
 * links to the abstract page, the PDF and the HTML version. A digest without papers has an entry
 * with the reason if it is the newest digest or if a batch had a problem. Problems with the batches
 * of a day are in the description of the feed and at the beginning of the day's first entry.
 *
 * <p><b>TeX.</b> Formulas are Unicode, with {@code sup} and {@code sub} elements in the content:
 * many feed readers remove MathML and show its text, so that 10<sup>3</sup> becomes 103.
 *
 * <p><b>Identifiers.</b> The identifier of a paper is {@code https://arxiv.org/abs/2602.09578v1} in
 * all feeds on all days; a new version is a new entry. It is not {@code
 * oai:arXiv.org:2602.09578v1}, which arXiv's own feeds use: readers that merge entries by
 * identifier would show only one of the two.
 *
 * <p><b>Dates.</b> Feed readers sort by date, so the dates of a digest's entries follow their
 * ranks. The last entry is published at the announcement of the digest (midnight Eastern time at
 * the start of its day, as arXiv dates it), and each better entry one second later. {@code
 * updated}, which RSS does not have, is the time at which the digest was made for the best entry,
 * and one second earlier for each following entry. No entry is published after the digest was made:
 * if a digest was made before its day began, or within seconds of it, its dates end at that time.
 *
 * <p>The same request always gives the same text. Text of papers and models is escaped; characters
 * that XML does not allow are removed, and very long lines are cut. Thread-safe.
 *
 * <pre>{@code
 * builder.output(
 *     FeedRenderer.atom().self("https://example.org/atom.xml").days(14).build(),
 *     Path.of("atom.xml"));
 * }</pre>
 */
public final class FeedRenderer implements Renderer {

  interface Format {
    void write(Feed feed, Appendable out) throws IOException;
  }

  private final String name;
  private final Format format;
  private final FeedSettings settings;
  private final boolean showsScore;

  private FeedRenderer(Builder builder) {
    name = builder.name;
    format = builder.format;
    showsScore = builder.showsScore;
    settings =
        new FeedSettings(
            builder.title, builder.self, builder.home, builder.days, builder.maxEntries);
  }

  /**
   * Returns a builder for RSS 2.0, with {@code content:encoded} and, as in arXiv's own feeds, one
   * {@code dc:creator} with all authors.
   *
   * @return a builder
   */
  public static Builder rss() {
    return new Builder("rss", RssWriter::write);
  }

  /**
   * Returns a builder for Atom 1.0.
   *
   * @return a builder
   */
  public static Builder atom() {
    return new Builder("atom", AtomWriter::write);
  }

  /**
   * Returns a builder for JSON Feed 1.1, with an {@code _arxiv_bot} extension that holds the score,
   * its reasons, and the tokens and cost of the summary.
   *
   * @return a builder
   */
  public static Builder jsonFeed() {
    return new Builder("json-feed", JsonFeedWriter::write);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<String> mediaType() {
    return Optional.of(
        switch (name) {
          case "rss" -> "application/rss+xml";
          case "atom" -> "application/atom+xml";
          default -> "application/feed+json";
        });
  }

  @Override
  public void render(RenderRequest request, Appendable out) throws IOException {
    Objects.requireNonNull(out, "out");
    format.write(new FeedAssembler(settings, request, showsScore).assemble(), out);
  }

  /**
   * Builds a {@link FeedRenderer}. {@link #title} and {@link #self} may contain the slots {@code
   * {profile}}, {@code {category}} and {@code {day}}. Not thread-safe.
   */
  public static final class Builder {

    private final String name;
    private final Format format;
    private @Nullable String title;
    private @Nullable String self;
    private @Nullable URI home;
    private int days = FeedSettings.DEFAULT_DAYS;
    private int maxEntries = FeedSettings.DEFAULT_MAX_ENTRIES;
    private boolean showsScore;

    private Builder(String name, Format format) {
      this.name = name;
      this.format = format;
    }

    /**
     * Sets the title of the feed. The default is "arXiv digest" with the category and profile.
     *
     * @param text not blank
     * @return this builder
     * @throws IllegalArgumentException if it is blank
     */
    public Builder title(String text) {
      if (text.isBlank()) {
        throw new IllegalArgumentException("title: expected text, found a blank string");
      }
      title = text;
      return this;
    }

    /**
     * Sets the feed's own address, used for {@code rel="self"}, for {@code feed_url} and as the
     * identifier of an Atom feed. By default a feed has no address, and its identifier is a {@code
     * tag:} URI made from profile and category. Use {@code {category}} if there is a file for each
     * category.
     *
     * @param address an http or https address such as {@code https://example.org/{category}.xml}
     * @return this builder
     * @throws IllegalArgumentException if it is not an http or https address
     */
    public Builder self(String address) {
      String error = FeedSettings.addressError(address);
      if (error != null) {
        throw new IllegalArgumentException("self: " + error);
      }
      self = address;
      return this;
    }

    /**
     * Sets the page that the feed belongs to. The default is the HTML page of the same run if
     * {@link #self} is set, or else arXiv's list of the category, or its home page.
     *
     * @param address an absolute address
     * @return this builder
     * @throws IllegalArgumentException if it is relative
     */
    public Builder home(URI address) {
      if (!address.isAbsolute()) {
        throw new IllegalArgumentException(
            "home: expected an absolute address, found \"" + address + "\"");
      }
      home = address;
      return this;
    }

    /**
     * Sets the maximum number of digests, including the newest. The default is 7. Without an
     * archive the feed has only the newest digest.
     *
     * @param number 1 to 366
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public Builder days(int number) {
      days = FeedSettings.checkRange("days", number, FeedSettings.MAX_DAYS);
      return this;
    }

    /**
     * Sets the maximum number of entries. The default is 100. The oldest entries are dropped.
     *
     * @param number 1 to 2000
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public Builder maxEntries(int number) {
      maxEntries = FeedSettings.checkRange("max_entries", number, FeedSettings.MAX_ENTRIES);
      return this;
    }

    /**
     * Sets whether the title of an entry begins with the score of the paper, as in {@code [14.5]
     * Title}. The default is false.
     *
     * @param shown whether the score is shown
     * @return this builder
     */
    public Builder scoreInTitle(boolean shown) {
      showsScore = shown;
      return this;
    }

    /**
     * Returns the renderer.
     *
     * @return an immutable renderer
     */
    public FeedRenderer build() {
      return new FeedRenderer(this);
    }
  }
}
