package io.github.arxivbot.renderer.markdown;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.renderer.markdown.internal.page.NoticeLine;
import io.github.arxivbot.renderer.markdown.internal.page.PapersSection;
import io.github.arxivbot.renderer.markdown.internal.page.SlotTemplate;
import io.github.arxivbot.renderer.markdown.internal.page.UpdatedSection;
import io.github.arxivbot.renderer.markdown.internal.page.UsageLine;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.spi.Renderer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

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
 *   <li>{@code {{NOTICES}}}: a line about batches that are not fresh; empty if all are
 *   <li>{@code {{SUMMARY_USAGE}}}: models, tokens and cost of the summaries
 * </ul>
 *
 * <p>Every occurrence of a slot is filled; other text in braces is kept. HTML, links, headings,
 * rules and fences in texts of papers and models are escaped as CommonMark requires; their other
 * text is unchanged. Thread-safe.
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

  private final SlotTemplate template;
  private final int maxAuthors;

  private MarkdownRenderer(Builder builder) {
    template = new SlotTemplate(builder.template);
    maxAuthors = builder.maxAuthors;
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

  @Override
  public void render(RenderRequest request, Appendable out) throws IOException {
    Objects.requireNonNull(out, "out");
    Digest digest = request.digest();
    out.append(
        template.fill(
            Map.of(
                "PAPERS_SECTION", PapersSection.of(digest, maxAuthors) + UpdatedSection.of(digest),
                "LAST_UPDATED", TIME.format(digest.generated()),
                "PAPER_COUNT", Integer.toString(digest.entries().size()),
                "CATEGORIES", SafeText.printable(String.join(", ", digest.categories())),
                "KEYWORDS", SafeText.printable(String.join(", ", digest.keywords())),
                "NOTICES", NoticeLine.of(digest),
                "SUMMARY_USAGE", UsageLine.of(digest))));
  }

  private static String builtIn() {
    try (InputStream page = MarkdownRenderer.class.getResourceAsStream("README.template.md")) {
      return new String(
          Objects.requireNonNull(page, "the built-in template").readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Collects the options of a {@link MarkdownRenderer}. Not thread-safe. */
  public static final class Builder {
    private String template = builtIn();
    private int maxAuthors = DEFAULT_MAX_AUTHORS;

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
     * Returns the renderer.
     *
     * @return an immutable renderer
     */
    public MarkdownRenderer build() {
      return new MarkdownRenderer(this);
    }
  }
}
