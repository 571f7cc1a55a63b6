package io.github.arxivbot.renderer.html;

import io.github.arxivbot.renderer.html.internal.template.PageTemplate;
import io.github.arxivbot.renderer.html.internal.view.DayView;
import io.github.arxivbot.renderer.html.internal.view.IndexView;
import io.github.arxivbot.renderer.html.internal.view.MessageBundle;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.spi.Renderer;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the digest as a single HTML page that needs no other file and no network. It shows papers
 * with highlighted keywords and one sentence each, which opens to the abstract and the summary;
 * charts of scores and categories; and links to the previous and next day. With JavaScript it also
 * has a filter, views, stars and keyboard shortcuts. Its {@link #index()} is a calendar of all days
 * with their titles. LaTeX formulas become MathML; a formula with unsupported commands is shown as
 * LaTeX. Thread-safe.
 *
 * <pre>{@code
 * HtmlRenderer page = HtmlRenderer.builder().title("Our reading").language("zh").build();
 * builder.output(page, Path.of("index.html"));
 * }</pre>
 *
 * <h2>Custom templates</h2>
 *
 * <p>Both pages are <a href="https://mustache.github.io/mustache.5.html">Mustache</a> templates.
 * Every value is HTML with its text escaped, safe as the content of an element or in a quoted
 * attribute; {@code {{title}}} and {@code {{{title}}}} are the same. {@code {{csp}}} is the content
 * security policy for exactly the styles and scripts in the template: a {@code <style>} or {@code
 * <script>} may contain its own text and {@code {{style}}} or {@code {{script}}}, the built-in
 * ones, but no other slot. Start with a copy of {@code day.mustache} or {@code index.mustache} from
 * this module's jar; the built-in script needs their ids and classes.
 *
 * <p>Values of both pages: {@code lang}, {@code csp}, {@code style}, {@code script}, {@code
 * heading}, {@code slice} (category or profile; may be empty), {@code home} (address of the main
 * page; may be empty), {@code feeds} ({@code type}, {@code name}, {@code href}), {@code words} with
 * the labels of the page ({@code {{words.papers}}}), {@code lead}, {@code madeAt}.
 *
 * <p>Values of the page of a day:
 *
 * <ul>
 *   <li>{@code day} (2026-02-11), {@code longDay}; {@code hasDays}, {@code earlier} and {@code
 *       later} with {@code href} and {@code name}, {@code index} (an address)
 *   <li>{@code notices}; {@code hasPapers}, {@code whyEmpty}; {@code histogram} and {@code
 *       categoryBars} (SVG), {@code scores}; {@code keywords}; {@code hasChips}, {@code chips}
 *       ({@code number}, {@code term}, {@code papers})
 *   <li>{@code papers}, each with {@code rank}, {@code anchor}, {@code identifier}, {@code title},
 *       {@code authors}, {@code moreAuthors} ({@code label}, {@code names}), {@code category},
 *       {@code crossLists}, {@code announceType}, {@code withdrawn}, {@code announced}, {@code
 *       announcedDay}, {@code showCategory}, {@code showType} and {@code showDate} (whether papers
 *       differ in it), {@code gist} ({@code sentence}, {@code sentenceLang}, {@code ofAbstract}),
 *       {@code terms} (numbers of chips), {@code bin}, {@code bibtex}, {@code page}, {@code pdf},
 *       {@code html}, {@code abstract} (paragraphs), {@code remarks} ({@code label}, {@code text}),
 *       {@code score}, {@code hasReasons}, {@code reasons} ({@code term}, {@code field}, {@code
 *       points}), {@code summary} ({@code by}, {@code read}, {@code textLang}, {@code text}, {@code
 *       numbers})
 *   <li>{@code hasUpdated}, {@code updated}: papers as above, without rank and anchor
 * </ul>
 *
 * <p>Values of the index: {@code newest} ({@code href}, {@code name}) and {@code years} ({@code
 * year}, {@code months} with {@code name}, {@code weekdays} ({@code name}, {@code short}) and
 * {@code weeks} of {@code days} with {@code number}, {@code href}, {@code iso}, {@code count} (of
 * papers, in words) and {@code shade} (1 to 4; may be empty)); {@code hasTitles}, {@code titles}
 * ({@code iso}, {@code name}, {@code href}, {@code count}, {@code entries} with {@code anchor} and
 * {@code title}).
 */
public final class HtmlRenderer implements Renderer {

  /** The languages of the page's own words. */
  public static final List<String> LANGUAGES = List.of("en", "zh");

  private final PageTemplate page;
  private final PageTemplate indexPage;
  private final MessageBundle messages;
  private final @Nullable String title;

  private HtmlRenderer(Builder builder) {
    page = builder.page;
    indexPage = builder.indexPage;
    messages = builder.messages;
    title = builder.title;
  }

  /**
   * Returns a builder with the built-in templates, in English.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "html";
  }

  @Override
  public Optional<String> mediaType() {
    return Optional.of("text/html");
  }

  @Override
  public void render(RenderRequest request, Appendable out) throws IOException {
    Objects.requireNonNull(out, "out");
    out.append(page.fill(new DayView(messages, title).of(request)));
  }

  @Override
  public Optional<Renderer> index() {
    return Optional.of(
        (request, out) -> {
          Objects.requireNonNull(out, "out");
          out.append(indexPage.fill(new IndexView(messages, title).of(request)));
        });
  }

  /** Collects the options of an {@link HtmlRenderer}. Not thread-safe. */
  public static final class Builder {
    private PageTemplate page = PageTemplate.day();
    private PageTemplate indexPage = PageTemplate.index();
    private MessageBundle messages = MessageBundle.of("en");
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
     * Sets the language of the page's labels. Texts of papers and summaries are not translated.
     *
     * @param code {@code en} (the default) or {@code zh}
     * @return this builder
     * @throws IllegalArgumentException if the language is not supported
     */
    public Builder language(String code) {
      if (!LANGUAGES.contains(Objects.requireNonNull(code, "code"))) {
        throw new IllegalArgumentException(
            "language: expected one of " + LANGUAGES + ", found \"" + code + "\"");
      }
      messages = MessageBundle.of(code);
      return this;
    }

    /**
     * Sets the template of the page of a day.
     *
     * @param mustache a whole page, see {@link HtmlRenderer}
     * @return this builder
     * @throws IllegalArgumentException if it is not a Mustache template or uses an unknown name
     */
    public Builder template(String mustache) {
      page = PageTemplate.of(mustache, PageTemplate.day());
      return this;
    }

    /**
     * Sets the template of the index of all days.
     *
     * @param mustache a whole page, see {@link HtmlRenderer}
     * @return this builder
     * @throws IllegalArgumentException if it is not a Mustache template or uses an unknown name
     */
    public Builder indexTemplate(String mustache) {
      indexPage = PageTemplate.of(mustache, PageTemplate.index());
      return this;
    }

    /**
     * Returns the renderer.
     *
     * @return an immutable renderer
     */
    public HtmlRenderer build() {
      return new HtmlRenderer(this);
    }
  }
}
