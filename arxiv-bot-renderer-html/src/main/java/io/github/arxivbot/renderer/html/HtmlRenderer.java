package io.github.arxivbot.renderer.html;

import io.github.arxivbot.renderer.html.internal.template.PageTemplate;
import io.github.arxivbot.renderer.html.internal.view.DayView;
import io.github.arxivbot.renderer.html.internal.view.IndexView;
import io.github.arxivbot.renderer.html.internal.view.Messages;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.spi.Renderer;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the digest as one HTML page that needs no other file and no network: papers with what was
 * found in them marked, summaries folded, scores and categories as charts, links to the days before
 * and after; with JavaScript a filter, sorting and keys. Its {@link #index()} is a calendar of all
 * days. Formulas in LaTeX become MathML where all of a formula is known, and stay as they are where
 * not. Thread-safe.
 *
 * <pre>{@code
 * HtmlRenderer page = HtmlRenderer.builder().title("Our reading").language("zh").build();
 * builder.output(page, Path.of("index.html"));
 * }</pre>
 *
 * <h2>A template of one's own</h2>
 *
 * <p>Both pages are filled in by <a href="https://mustache.github.io/mustache.5.html">Mustache</a>.
 * Every value is HTML already, its text escaped, for the content of an element or a quoted
 * attribute; so {@code {{title}}} and {@code {{{title}}}} are the same, and no title can get out.
 * {@code {{csp}}} is the content policy for exactly the styles and scripts that stand in the
 * template: a {@code <style>} or {@code <script>} there may hold text of its own and {@code
 * {{style}}} or {@code {{script}}}, which are the built-in ones, and nothing else in braces. A good
 * beginning is a copy of {@code day.mustache} or {@code index.mustache} from this module's jar; the
 * built-in script needs the ids and classes that stand there.
 *
 * <p>On both pages: {@code lang}, {@code csp}, {@code style}, {@code script}, {@code heading},
 * {@code slice} (category or profile; may be empty), {@code words} with the page's own words
 * ({@code {{words.papers}}}), {@code lead}, {@code madeAt}.
 *
 * <p>On a day's page:
 *
 * <ul>
 *   <li>{@code day} (2026-02-11), {@code longDay}; {@code hasDays}, {@code earlier} and {@code
 *       later} with {@code href} and {@code name}, {@code index} (an address)
 *   <li>{@code notices}; {@code hasPapers}, {@code whyEmpty}; {@code histogram} and {@code
 *       categoryBars} (SVG), {@code scores}; {@code keywords}
 *   <li>{@code papers}, each with {@code rank}, {@code anchor}, {@code identifier}, {@code title},
 *       {@code authors}, {@code moreAuthors} ({@code label}, {@code names}), {@code category},
 *       {@code crossLists}, {@code announceType}, {@code announced}, {@code announcedDay}, {@code
 *       page}, {@code pdf}, {@code html}, {@code abstract} (paragraphs), {@code remarks} ({@code
 *       label}, {@code text}), {@code score}, {@code hasReasons}, {@code reasons} ({@code term},
 *       {@code field}, {@code points}), {@code summary} ({@code by}, {@code read}, {@code
 *       textLang}, {@code text}, {@code numbers})
 *   <li>{@code hasUpdated}, {@code updated}: papers as above, without rank and anchor
 * </ul>
 *
 * <p>On the page of all days: {@code newest} ({@code href}, {@code name}) and {@code years} ({@code
 * year}, {@code months} with {@code name}, {@code weekdays} ({@code name}, {@code short}) and
 * {@code weeks} of {@code days} with {@code number}, {@code href}, {@code iso}).
 */
public final class HtmlRenderer implements Renderer {

  public static final List<String> LANGUAGES = List.of("en", "zh");

  private final PageTemplate page;
  private final PageTemplate indexPage;
  private final Messages words;
  private final @Nullable String title;

  private HtmlRenderer(Builder builder) {
    page = builder.page;
    indexPage = builder.indexPage;
    words = builder.words;
    title = builder.title;
  }

  /**
   * Starts a renderer.
   *
   * @return a builder with the built-in pages, in English
   */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "html";
  }

  @Override
  public void render(RenderRequest request, Appendable out) throws IOException {
    Objects.requireNonNull(out, "out");
    out.append(page.fill(new DayView(words, title).of(request)));
  }

  @Override
  public Optional<Renderer> index() {
    return Optional.of(
        (request, out) -> {
          Objects.requireNonNull(out, "out");
          out.append(indexPage.fill(new IndexView(words, title).of(request)));
        });
  }

  /** Collects the options of an {@link HtmlRenderer}. Not thread-safe. */
  public static final class Builder {
    private PageTemplate page = PageTemplate.builtIn("day.mustache");
    private PageTemplate indexPage = PageTemplate.builtIn("index.mustache");
    private Messages words = Messages.in("en");
    private @Nullable String title;

    private Builder() {}

    /**
     * Sets the heading of all pages.
     *
     * @param text plain text; by default "arXiv digest", in the page's language
     * @return this builder
     */
    public Builder title(String text) {
      title = Objects.requireNonNull(text, "text");
      return this;
    }

    /**
     * Sets the language of the page's own words. What papers and models wrote stays as it is.
     *
     * @param code {@code en} (the default) or {@code zh}
     * @return this builder
     * @throws IllegalArgumentException if there are no words in that language
     */
    public Builder language(String code) {
      if (!LANGUAGES.contains(Objects.requireNonNull(code, "code"))) {
        throw new IllegalArgumentException(
            "language: expected one of " + LANGUAGES + ", found \"" + code + "\"");
      }
      words = Messages.in(code);
      return this;
    }

    /**
     * Sets the page of a day.
     *
     * @param mustache a whole page, see {@link HtmlRenderer}
     * @return this builder
     * @throws IllegalArgumentException if it is no Mustache, or uses a name that no page has
     */
    public Builder template(String mustache) {
      page = PageTemplate.of(mustache, PageTemplate.builtIn("day.mustache"));
      return this;
    }

    /**
     * Sets the page of all days.
     *
     * @param mustache a whole page, see {@link HtmlRenderer}
     * @return this builder
     * @throws IllegalArgumentException if it is no Mustache, or uses a name that no page has
     */
    public Builder indexTemplate(String mustache) {
      indexPage = PageTemplate.of(mustache, PageTemplate.builtIn("index.mustache"));
      return this;
    }

    /**
     * Makes the renderer.
     *
     * @return an immutable renderer
     */
    public HtmlRenderer build() {
      return new HtmlRenderer(this);
    }
  }
}
