package io.github.arxivbot.renderer.markdown;

import static java.util.Map.entry;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.renderer.markdown.internal.escape.MarkdownEscaper;
import io.github.arxivbot.renderer.markdown.internal.note.NoteProperty;
import io.github.arxivbot.renderer.markdown.internal.note.NoteTemplate;
import io.github.arxivbot.renderer.markdown.internal.note.NoteText;
import io.github.arxivbot.renderer.markdown.internal.page.PapersSection;
import io.github.arxivbot.renderer.markdown.internal.tex.TexMarkdown;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.spi.Renderer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a note for Obsidian about each paper, with properties in YAML. Its file must have {@code
 * {id}} in its name.
 *
 * <p>A person can write below the marker, a line that begins with {@code %% arxiv-bot:}. That part
 * is kept when the digest changes, and a note without the marker is not changed at all.
 *
 * <p>The slots of a template are {@code {{ID}}}, {@code {{TITLE}}}, {@code {{AUTHORS}}}, {@code
 * {{DAY}}}, {@code {{CATEGORY}}}, {@code {{TAGS}}}, {@code {{SCORE}}}, {@code {{REASONS}}}, {@code
 * {{LINK}}}, {@code {{ABSTRACT}}} and {@code {{SUMMARY}}}. In the properties, a slot is a whole
 * value in YAML; below them, it is Markdown. Text of papers and models cannot add properties, links
 * to notes, embedded notes, comments, tags, or queries and scripts of plugins. Thread-safe.
 *
 * <pre>{@code
 * builder.output(ObsidianRenderer.create(), Path.of("vault/papers/{id}.md"));
 * }</pre>
 */
public final class ObsidianRenderer implements Renderer {

  /** Longer than the abstract of any real paper. */
  private static final int MAX_ABSTRACT = 20_000;

  private static final String BUILT_IN_TEMPLATE = "OBSIDIAN.template.md";

  private final NoteTemplate template;

  private ObsidianRenderer(NoteTemplate template) {
    this.template = template;
  }

  /**
   * Returns a renderer with the built-in template.
   *
   * @return the renderer
   */
  public static ObsidianRenderer create() {
    return withTemplate(MarkdownRenderer.resource(BUILT_IN_TEMPLATE));
  }

  /**
   * Returns a renderer with a custom template.
   *
   * @param template a note with slots
   * @return the renderer
   * @throws IllegalArgumentException if a slot is only a part of a property
   */
  public static ObsidianRenderer withTemplate(String template) {
    return new ObsidianRenderer(new NoteTemplate(template));
  }

  @Override
  public String name() {
    return "obsidian";
  }

  @Override
  public void render(RenderRequest request, Appendable out) throws IOException {
    Objects.requireNonNull(out, "out");
    Digest digest = request.digest();
    boolean isOne = digest.entries().size() == 1;
    Optional<String> existing = isOne ? request.existing() : Optional.empty();
    for (DigestEntry entry : digest.entries()) {
      String day = PapersSection.day(entry.paper()).orElse(digest.day().toString());
      out.append(template.fill(properties(entry, day), text(entry, day), existing));
    }
  }

  private static Map<String, String> properties(DigestEntry entry, String day) {
    Paper paper = entry.paper();
    return Map.ofEntries(
        entry("ID", NoteProperty.text(paper.id().withoutVersion().toString())),
        entry("TITLE", NoteProperty.text(TexMarkdown.unicode(paper.title()))),
        entry("AUTHORS", NoteProperty.list(paper.authors())),
        entry("DAY", day),
        entry("CATEGORY", NoteProperty.text(paper.category())),
        entry("TAGS", NoteProperty.list(tags(paper))),
        entry("SCORE", PapersSection.oneDecimal(entry.score().total())),
        entry("REASONS", NoteProperty.list(reasons(entry))),
        entry("LINK", NoteProperty.text(paper.newestPage().toString())),
        entry("ABSTRACT", NoteProperty.text(TexMarkdown.unicode(paper.abstractText()))),
        entry("SUMMARY", NoteProperty.text(entry.summary().map(one -> one.text()).orElse(""))));
  }

  private static Map<String, String> text(DigestEntry entry, String day) {
    Paper paper = entry.paper();
    return Map.ofEntries(
        entry("ID", MarkdownEscaper.word(paper.id().withoutVersion().toString())),
        entry("TITLE", NoteText.of(TexMarkdown.title(paper.title()))),
        entry("AUTHORS", NoteText.of(TexMarkdown.afterLabel(String.join(", ", paper.authors())))),
        entry("DAY", day),
        entry("CATEGORY", MarkdownEscaper.word(paper.category())),
        entry("TAGS", String.join(" ", tags(paper).stream().map(tag -> "#" + tag).toList())),
        entry("SCORE", PapersSection.oneDecimal(entry.score().total())),
        entry(
            "REASONS",
            String.join(", ", reasons(entry).stream().map(MarkdownEscaper::word).toList())),
        entry("LINK", paper.newestPage().toString()),
        entry("ABSTRACT", abstractText(paper)),
        entry("SUMMARY", summary(entry)));
  }

  private static List<String> tags(Paper paper) {
    List<String> categories =
        paper.categories().isEmpty() ? List.of(paper.category()) : paper.categories();
    return Stream.concat(Stream.of("paper"), categories.stream())
        .map(NoteProperty::tag)
        .filter(tag -> tag.chars().anyMatch(Character::isLetter))
        .distinct()
        .toList();
  }

  private static List<String> reasons(DigestEntry entry) {
    return entry.score().reasons().stream()
        .map(reason -> PapersSection.reason(reason, reason.term()))
        .toList();
  }

  private static String abstractText(Paper paper) {
    String text = paper.abstractText();
    int length = Math.min(MAX_ABSTRACT, text.codePointCount(0, text.length()));
    return text.substring(0, text.offsetByCodePoints(0, length))
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> NoteText.of(TexMarkdown.excerpt(line, line.length())))
        .collect(Collectors.joining("\n\n"));
  }

  private static String summary(DigestEntry entry) {
    return entry
        .summary()
        .map(
            summary ->
                "## Summary by "
                    + MarkdownEscaper.word(SafeText.line(summary.model()))
                    + "\n\n"
                    + NoteText.of(TexMarkdown.summary(summary.text())))
        .orElse("");
  }
}
