package io.github.arxivbot.renderer.markdown;

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
 * Writes the digest as a Markdown page: a template whose slots are filled.
 *
 * <p>The slots are {@code {{PAPERS_SECTION}}} (with a section "Updated" at its end where the digest
 * has new versions of earlier papers), {@code {{LAST_UPDATED}}} (UTC), {@code {{PAPER_COUNT}}},
 * {@code {{CATEGORIES}}}, {@code {{KEYWORDS}}}, {@code {{NOTICES}}} (a line about each batch that
 * is not fresh; else nothing) and {@code {{SUMMARY_USAGE}}} (by which models the summaries on the
 * page were written, with how many tokens, at what cost); every occurrence is filled, and anything
 * else in braces stays. What papers and models wrote is text: HTML, links, headings, rules and
 * fences in it are disarmed, as CommonMark defines them; all else stays as its authors wrote it.
 * Thread-safe.
 *
 * <pre>{@code
 * builder.output(MarkdownRenderer.create(), Path.of("README.md"));
 * }</pre>
 */
public final class MarkdownRenderer implements Renderer {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final SlotTemplate template;

  private MarkdownRenderer(SlotTemplate template) {
    this.template = template;
  }

  /**
   * A renderer with the built-in page.
   *
   * @return the renderer
   */
  public static MarkdownRenderer create() {
    return withTemplate(builtIn());
  }

  /**
   * A renderer with a page of one's own.
   *
   * @param template Markdown with slots
   * @return the renderer
   */
  public static MarkdownRenderer withTemplate(String template) {
    return new MarkdownRenderer(new SlotTemplate(Objects.requireNonNull(template, "template")));
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
                "PAPERS_SECTION", PapersSection.of(digest) + UpdatedSection.of(digest),
                "LAST_UPDATED", TIME.format(digest.generated()),
                "PAPER_COUNT", Integer.toString(digest.entries().size()),
                "CATEGORIES", String.join(", ", digest.categories()),
                "KEYWORDS", String.join(", ", digest.keywords()),
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
}
