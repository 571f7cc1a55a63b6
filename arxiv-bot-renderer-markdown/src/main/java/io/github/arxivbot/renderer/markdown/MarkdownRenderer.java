package io.github.arxivbot.renderer.markdown;

import static java.util.Map.entry;

import io.github.arxivbot.internal.text.ResourceText;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.renderer.markdown.internal.page.ArchiveLinks;
import io.github.arxivbot.renderer.markdown.internal.page.PapersSection;
import io.github.arxivbot.renderer.markdown.internal.page.SlotTemplate;
import io.github.arxivbot.renderer.markdown.internal.page.UsageLine;
import io.github.arxivbot.renderer.markdown.internal.tex.TexMarkdown;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.spi.Renderer;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes the digest as a Markdown page by filling the slots of a template.
 *
 * <p>The slots are:
 *
 * <ul>
 *   <li>{@code {{PAPERS_SECTION}}}: the papers; new versions of earlier papers follow in a section
 *       "Updated"
 *   <li>{@code {{LAST_UPDATED}}}: the time in UTC
 *   <li>{@code {{PAPER_COUNT}}}, {@code {{CATEGORIES}}}, {@code {{KEYWORDS}}}
 *   <li>{@code {{NOTICES}}}: a line about batches that are not fresh, and on days without an
 *       announcement a line that says so; empty otherwise. A template without this slot shows the
 *       latter above the papers
 *   <li>{@code {{SUMMARY_USAGE}}}: models, tokens and cost of the summaries
 *   <li>{@code {{DAY}}}: the day of the announcement, for example 2026-02-11
 *   <li>{@code {{ARCHIVE}}}: a link to the list of all days; empty without an archive
 *   <li>{@code {{DAY_LINKS}}}: links to the days before and after and to the list of all days
 * </ul>
 *
 * <p>TeX becomes Markdown, and a formula is written as {@code $`…`$}, which GitHub renders; in
 * titles it is Unicode. Every occurrence of a slot is filled; other text in braces is kept. HTML,
 * links, headings, rules and fences in texts of papers and models are escaped as CommonMark
 * requires; their other text is unchanged. Thread-safe.
 *
 * <pre>{@code
 * builder.output(MarkdownRenderer.create(), Path.of("README.md"));
 * }</pre>
 */
public final class MarkdownRenderer implements Renderer {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  static final int DEFAULT_MAX_AUTHORS = 20;

  private static final String BUILT_IN_TEMPLATE = "README.template.md";
  private static final String DAY_TEMPLATE = "DAY.template.md";

  private final SlotTemplate template;
  private final PapersSection papers;

  private MarkdownRenderer(Builder builder) {
    template = new SlotTemplate(builder.template);
    papers = new PapersSection(builder.maxAuthors, builder.showsReasons);
  }

  private MarkdownRenderer(SlotTemplate template, PapersSection papers) {
    this.template = template;
    this.papers = papers;
  }

  /**
   * Returns a builder with the built-in template.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a renderer with the built-in template.
   *
   * @return the renderer
   */
  public static MarkdownRenderer create() {
    return builder().build();
  }

  /**
   * Returns a renderer with a custom template.
   *
   * @param template Markdown with slots
   * @return the renderer
   */
  public static MarkdownRenderer withTemplate(String template) {
    return builder().template(template).build();
  }

  @Override
  public String name() {
    return "markdown";
  }

  /**
   * Returns the renderer of the pages of an archive: a short page with links to the days before and
   * after, whatever the template of this renderer is.
   */
  @Override
  public Optional<Renderer> archived() {
    return Optional.of(new MarkdownRenderer(new SlotTemplate(resource(DAY_TEMPLATE)), papers));
  }

  @Override
  public void render(RenderRequest request, Appendable out) throws IOException {
    Objects.requireNonNull(out, "out");
    Digest digest = request.digest();
    boolean hasNotices = template.hasSlot("NOTICES");
    String section = papers.of(digest) + PapersSection.updated(digest);
    out.append(
        template.fill(
            Map.ofEntries(
                entry("DAY", digest.day().toString()),
                entry("PAPERS_SECTION", hasNotices ? section : noticeAbove(request) + section),
                entry("LAST_UPDATED", TIME.format(digest.generated())),
                entry("PAPER_COUNT", Integer.toString(digest.entries().size())),
                entry("CATEGORIES", SafeText.printable(String.join(", ", digest.categories()))),
                entry("KEYWORDS", SafeText.printable(String.join(", ", digest.keywords()))),
                entry("NOTICES", noticeAbove(request) + notices(digest)),
                entry("ARCHIVE", ArchiveLinks.all(request)),
                entry("DAY_LINKS", ArchiveLinks.days(request)),
                entry("SUMMARY_USAGE", UsageLine.of(digest)))));
  }

  /** Returns the notice above the digest and an empty line; empty if there is none. */
  private static String noticeAbove(RenderRequest request) {
    return request.notice().map(notice -> "**" + notice + "**\n\n").orElse("");
  }

  /** Returns a line about the categories of the day that are not complete; empty if all are. */
  private static String notices(Digest digest) {
    return digest.notices().isEmpty()
        ? ""
        : "**Please note**: " + TexMarkdown.afterLabel(String.join(" ", digest.notices()));
  }

  static String resource(String name) {
    return ResourceText.read(MarkdownRenderer.class.getResourceAsStream(name), name);
  }

  /** Collects the options of a {@link MarkdownRenderer}. Not thread-safe. */
  public static final class Builder {
    private String template = resource(BUILT_IN_TEMPLATE);
    private int maxAuthors = DEFAULT_MAX_AUTHORS;
    private boolean showsReasons;

    private Builder() {}

    /**
     * Sets the template.
     *
     * @param markdown Markdown with slots
     * @return this builder
     */
    public Builder template(String markdown) {
      template = Objects.requireNonNull(markdown, "markdown");
      return this;
    }

    /**
     * Sets the maximum number of authors of a paper that are shown. The number of the others
     * follows.
     *
     * @param authors at least 1; 20 by default
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder maxAuthors(int authors) {
      if (authors < 1) {
        throw new IllegalArgumentException("maxAuthors: expected 1 or more, found " + authors);
      }
      maxAuthors = authors;
      return this;
    }

    /**
     * Sets whether a line below the score of a paper has its reasons, such as {@code kv cache +1.5
     * (title)}. The default is false.
     *
     * @param shown whether they are shown
     * @return this builder
     */
    public Builder reasons(boolean shown) {
      showsReasons = shown;
      return this;
    }

    /**
     * Returns the renderer.
     *
     * @return an immutable renderer
     */
    public MarkdownRenderer build() {
      return new MarkdownRenderer(this);
    }
  }
}
