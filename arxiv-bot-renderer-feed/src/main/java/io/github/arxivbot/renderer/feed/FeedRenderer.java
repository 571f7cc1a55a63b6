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
import org.jspecify.annotations.Nullable;

/**
 * Writes the digest, and those of the days before it that the archive keeps, as a feed.
 *
 * <p><b>Entries.</b> The newest digest first, in each the best paper first, then what it lists as
 * updated; a paper that is in several digests is shown once, in the newest. Each has the authors,
 * the abstract with what was found in it marked, the score with its reasons, the summary, and links
 * to page, PDF and HTML version. A digest without papers is an entry that says why, if it is the
 * newest or something went wrong that day. What was not as it should be with a day's batches is
 * told in the description of the feed and at the end of the day's first entry.
 *
 * <p><b>Identifiers.</b> A paper is {@code https://arxiv.org/abs/2602.09578v1} in every feed on
 * every day; a new version is a new entry. (Not {@code oai:arXiv.org:2602.09578v1}, as in arXiv's
 * own feeds: who follows both with a reader that goes by identifiers would lose one of the two.)
 *
 * <p><b>Dates.</b> Readers sort by date, so the dates of one digest keep its ranks: its last entry
 * was published at the digest's announcement (midnight Eastern at the start of its day, as arXiv
 * dates it), each better one a second later; {@code updated} (RSS has none) is when the digest was
 * made, each entry a second earlier than the better one. None is later than that moment, so where a
 * digest was made before its day began, or within seconds, the dates end there.
 *
 * <p>The same request gives the same characters. Text of papers and models is escaped, cleaned of
 * what XML does not allow and, where it must fit a line, cut at a length that no honest one has.
 * Thread-safe.
 *
 * <pre>{@code
 * builder.output(
 *     FeedRenderer.atom().self("https://example.org/atom.xml").days(14).build(),
 *     Path.of("atom.xml"));
 * }</pre>
 */
public final class FeedRenderer implements Renderer {

  /** One of the three formats. */
  interface Format {
    void write(Feed feed, Appendable out) throws IOException;
  }

  private final String name;
  private final Format format;
  private final FeedSettings settings;

  private FeedRenderer(Builder builder) {
    name = builder.name;
    format = builder.format;
    settings =
        new FeedSettings(
            builder.title, builder.self, builder.home, builder.days, builder.maxEntries);
  }

  /**
   * Starts a renderer of RSS 2.0, with {@code content:encoded} and a {@code dc:creator} an author.
   *
   * @return a builder
   */
  public static Builder rss() {
    return new Builder("rss", RssWriter::write);
  }

  /**
   * Starts a renderer of Atom 1.0.
   *
   * @return a builder
   */
  public static Builder atom() {
    return new Builder("atom", AtomWriter::write);
  }

  /**
   * Starts a renderer of JSON Feed 1.1, with an {@code _arxiv_bot} extension that holds the score,
   * its reasons and what the summary used.
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
  public void render(RenderRequest request, Appendable out) throws IOException {
    Objects.requireNonNull(out, "out");
    format.write(new FeedAssembler(settings, request).feed(), out);
  }

  /**
   * Collects the options of a {@link FeedRenderer}. In {@link #title} and {@link #self}, {@code
   * {profile}}, {@code {category}} and {@code {day}} stand for what the file is about. Not
   * thread-safe.
   */
  public static final class Builder {

    private final String name;
    private final Format format;
    private @Nullable String title;
    private @Nullable String self;
    private @Nullable URI home;
    private int days = FeedSettings.DAYS_BY_DEFAULT;
    private int maxEntries = FeedSettings.ENTRIES_BY_DEFAULT;

    private Builder(String name, Format format) {
      this.name = name;
      this.format = format;
    }

    /**
     * Sets the title of the feed; by default "arXiv digest" with the category or profile.
     *
     * @param text not blank
     * @return this builder
     * @throws IllegalArgumentException if it is blank
     */
    public Builder title(String text) {
      if (text.isBlank()) {
        throw new IllegalArgumentException("title: expected a text, found a blank one");
      }
      title = text;
      return this;
    }

    /**
     * Sets where the feed itself will be, for {@code rel="self"} and {@code feed_url}, and as the
     * identifier of an Atom feed; by default none is stated, and the identifier is a {@code tag:}
     * address made from profile and category. For one file a category, put {@code {category}} into
     * it.
     *
     * @param address http or https, for example {@code https://example.org/{category}.xml}
     * @return this builder
     * @throws IllegalArgumentException if it is no such address
     */
    public Builder self(String address) {
      String wrong = FeedSettings.complaint(address);
      if (wrong != null) {
        throw new IllegalArgumentException("self: " + wrong);
      }
      self = address;
      return this;
    }

    /**
     * Sets the page that the feed belongs to; by default arXiv's list of the category, or its front
     * page.
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
     * Sets how many digests the feed goes back, the newest counted; 7 by default. Without an
     * archive it holds the newest only.
     *
     * @param number 1 to 366
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public Builder days(int number) {
      days = FeedSettings.inRange("days", number, FeedSettings.MAX_DAYS);
      return this;
    }

    /**
     * Sets how many entries the feed has at most; 100 by default. The oldest are left out.
     *
     * @param number 1 to 2000
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public Builder maxEntries(int number) {
      maxEntries = FeedSettings.inRange("max_entries", number, FeedSettings.MAX_ENTRIES);
      return this;
    }

    /**
     * Makes the renderer.
     *
     * @return an immutable renderer
     */
    public FeedRenderer build() {
      return new FeedRenderer(this);
    }
  }
}
