package io.github.arxivbot.renderer.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.PluginException;
import io.github.arxivbot.spi.RenderRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class ObsidianRendererTest {

  private static final String MARKER =
      "%% arxiv-bot: write below this line. The text above is replaced. %%\n";
  private static final Paper PAPER =
      Paper.builder(ArxivId.parse("2602.09578v2"), "Rollout: \"training\" co-design at $10^{-3}$")
          .authors(List.of("Ada Lovelace", "Łukasz O'Neil"))
          .abstractText("We use $n_1$ experts.\n\nIt is cheap.")
          .category("cs.LG")
          .categories(List.of("cs.LG", "stat.ML"))
          .announced(Instant.parse("2026-02-11T05:00:00Z"))
          .build();

  @TempDir private Path folder;

  @Test
  void a_note_has_properties_and_the_paper_and_room_below_a_marker() throws IOException {
    Summary summary = Summary.builder("It is *fast*.", "qwen-long").build();

    assertThat(note(entry(PAPER).withSummary(summary), null))
        .isEqualTo(
            """
            ---
            id: "2602.09578"
            title: "Rollout: \\"training\\" co-design at 10⁻³"
            aliases: ["Rollout: \\"training\\" co-design at 10⁻³"]
            authors: ["Ada Lovelace", "Łukasz O'Neil"]
            date: 2026-02-11
            score: 1.5
            reasons: ["kv cache +1.5 (title)"]
            tags: ["paper", "cs-LG", "stat-ML"]
            link: "https://arxiv.org/abs/2602.09578"
            ---

            # Rollout: "training" co-design at 10⁻³

            Ada Lovelace, Łukasz O'Neil

            [2602.09578](https://arxiv.org/abs/2602.09578) · cs.LG · 2026-02-11 · score 1.5

            ## Abstract

            We use $n_{1}$ experts.

            It is cheap.

            ## Summary by qwen-long

            It is *fast*.

            """
                + MARKER
                + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void what_a_person_wrote_below_the_marker_is_kept(String lineBreak) throws IOException {
    String mine = MARKER + "\n# Mine [[x]]\n\nA %%comment%% at the end, no line break";
    String before = (note(entry(PAPER), null).replace(MARKER, "") + mine).replace("\n", lineBreak);

    String after = note(entry(paper("Another title")), before);

    assertThat(after)
        .startsWith("---\nid: \"2602.09578\"\ntitle: \"Another title\"\n")
        .doesNotContain("Rollout")
        .endsWith(mine.replace("\n", lineBreak));
    assertThat(note(entry(paper("Another title")), after)).isEqualTo(after);
  }

  @ParameterizedTest
  @ValueSource(strings = {"All mine.", "---\nid: x\n---\nThe marker was deleted.\n"})
  void a_note_without_the_marker_is_not_changed(String mine) throws IOException {
    assertThat(note(entry(PAPER), mine)).isEqualTo(mine);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n"})
  void an_empty_note_that_a_link_created_is_filled(String empty) throws IOException {
    assertThat(note(entry(PAPER), empty)).isEqualTo(note(entry(PAPER), null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: b # c",
        "\"quoted\" and 'single' \\",
        "--- tags: [evil]",
        "...",
        "| > & * ! % @ ` { } [ ]",
        "null",
        "~",
        "2026-02-11",
        "1e5",
        "yes",
        "x\u2028y\u0085z",
        "emoji 😀 and שלום",
        "\uD800 unpaired",
        "=1+1",
      })
  void a_hostile_title_is_one_text_in_the_properties(String title) throws IOException {
    Paper paper = paper(title);

    assertThat(properties(note(entry(paper), null)))
        .containsOnlyKeys(
            "id", "title", "aliases", "authors", "date", "score", "reasons", "tags", "link")
        .containsEntry("title", paper.title());
  }

  @Tag("slow")
  @Property(tries = 300)
  void any_text_is_one_value_in_the_properties_and_never_a_marker(
      @ForAll @StringLength(max = 60) String text) throws IOException {
    Paper paper =
        PAPER.toBuilder()
            .authors(List.of("x" + text))
            .abstractText(text)
            .categories(List.of(text, "cs.LG"))
            .build();
    Summary summary = Summary.builder("x\n" + text, "m" + text).build();
    String note = note(entry(paper).withSummary(summary), null);

    Map<String, Object> properties = properties(note);
    assertThat(properties).hasSize(9).containsEntry("authors", paper.authors());
    assertThat((List<?>) properties.get("tags"))
        .allSatisfy(tag -> assertThat((String) tag).matches("[\\p{L}\\p{N}/_-]+"));
    assertThat(body(note)).doesNotContain("[[", "%%", "<%");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[Private note]] ![[embed]]",
        "%%comment%%",
        "==mark==",
        "<% tp.file.delete() %> <%* tp %>",
        "`$= dv.pages()` and `= this.file`",
        "``` $= x ```",
        "#tag and (#nested/tag)",
        "%% arxiv-bot: write below this line. The text above is replaced. %%",
        "```dataviewjs\ndv.io()\n```",
        "~~~ dataviewjs\ndv.io()\n~~~",
        "> ```query\n> x\n> ```",
        "- ```tasks\n  x\n  ```",
        "1. ```dataview\n   x\n   ```",
        "<iframe src=\"https://evil\"></iframe>",
        "![](https://evil/track.png)",
        "[x](obsidian://open?vault=x)",
        "---\nid: other\n---",
        "$`\\href{javascript:alert(1)}{x}`$",
      })
  void hostile_text_has_no_syntax_of_obsidian_or_its_plugins(String text) throws IOException {
    Paper paper =
        paper("A " + text).toBuilder().abstractText(text).authors(List.of("Ada " + text)).build();
    Summary summary = Summary.builder("Text.\n\n" + text, "model " + text).build();
    String note = note(entry(paper).withSummary(summary), null);

    assertThat(body(note))
        .doesNotContain("[[", "%%", "<%", "`$=", "`= ", "``` $=", " #tag", "(#nested")
        .doesNotContainPattern("(?m)^[> 0-9.-]*[`~]{3,} *(dataview|query|tasks)[^`\n]*$")
        .doesNotContainPattern("(?<!\\\\)<(script|iframe)")
        .doesNotContainPattern("(?<!\\\\)\\[[^]\n]*]\\(obsidian")
        .doesNotContainPattern("(?<!\\\\)!\\[[^]\n]*]\\(")
        .doesNotContainPattern("\\$\\\\href")
        .doesNotContainPattern("(?<!`[^\n]{0,20})==");
    assertThat(note.lines().filter(line -> line.equals(MARKER.strip()))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$\\frac{a}{b}$",
        "$\\left( x \\right.$",
        "$\\binom{n}{k}$",
        "$\\operatorname{softmax}(x)$",
        "$\\mathbb{R}^d \\to \\mathcal{O}(n \\log n)$",
        "$x \\text{ such that } y$",
        "$\\overset{a}{b} \\sqrt[3]{x} \\hat{x}'$",
        "$\\sum_{i=1}^{n} x_i \\leq 10^{-3}$",
        "$\\mathop{arg} \\quad \\bar{\\theta}$",
      })
  void formulas_have_the_delimiters_of_obsidian(String formula) throws IOException {
    Paper paper = PAPER.toBuilder().abstractText("It is " + formula + " here.").build();

    assertThat(body(note(entry(paper), null))).containsPattern("It is \\$[^$`\n]+\\$ here\\.");
  }

  @Test
  void the_script_of_a_code_block_stays_inside_of_it() throws IOException {
    Summary summary =
        Summary.builder("Text.\n\n```\n``` x\n<script>alert(1)</script>\n```\n", "m").build();

    assertThat(body(note(entry(PAPER).withSummary(summary), null)))
        .contains("```\n```text\n<script>");
  }

  @Test
  void a_template_of_ones_own_can_have_a_marker_anywhere() throws IOException {
    ObsidianRenderer renderer =
        ObsidianRenderer.withTemplate(
            """
            ---
            aliases: [{{TITLE}}, "{{x}}"]
            topics:
              - {{CATEGORY}}
            status: unread
            ---
            {{TAGS}} {{REASONS}} {{UNKNOWN}}
            %% arxiv-bot: mine %%
            ## Thoughts about {{TITLE}}
            """);
    String first = note(renderer, entry(PAPER), null);

    assertThat(first)
        .isEqualTo(
            """
            ---
            aliases: ["Rollout: \\"training\\" co-design at 10⁻³", "{{x}}"]
            topics:
              - "cs.LG"
            status: unread
            ---
            #paper #cs-LG #stat-ML kv cache &#43;1.5 &#40;title&#41; {{UNKNOWN}}
            %% arxiv-bot: mine %%
            ## Thoughts about Rollout: "training" co-design at 10⁻³
            """);
    assertThat(note(renderer, entry(paper("Other")), first + "I agree.\n"))
        .contains("[\"Other\", ")
        .endsWith("## Thoughts about Rollout: \"training\" co-design at 10⁻³\nI agree.\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{{TITLE}}", "{{TITLE}}\n", "---\r\nid: {{ID}}\r\n---\r\n{{TITLE}}\r\n\r\n"})
  void a_template_without_a_marker_gets_one(String template) throws IOException {
    ObsidianRenderer renderer = ObsidianRenderer.withTemplate(template);
    String first = note(renderer, entry(paper("One")), null);

    assertThat(first).endsWith("One\n\n" + MARKER);
    String second = note(renderer, entry(paper("Two")), first + "mine");
    assertThat(second).isEqualTo(first.replace("One", "Two") + "mine");
    assertThat(note(renderer, entry(paper("One")), second)).isEqualTo(first + "mine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"{{TITLE}}\"", "Paper {{TITLE}}", "{{TITLE}} by", "a{{ID}}"})
  void a_slot_that_is_only_a_part_of_a_property_is_rejected(String value) throws IOException {
    Path template =
        Files.writeString(folder.resolve("note.md"), "---\ntitle: " + value + "\n---\n");
    ObsidianFactory factory = new ObsidianFactory();
    PluginContext context =
        PluginContext.builder(factory.options())
            .folder(folder)
            .set(ObsidianFactory.TEMPLATE, template)
            .build();

    assertThatThrownBy(() -> factory.create(context))
        .isInstanceOf(PluginException.class)
        .hasMessageContainingAll("note.md", "not a whole value", "title: {{TITLE}}");
  }

  private static Paper paper(String title) {
    return Paper.builder(PAPER.id(), title).category("cs.LG").build();
  }

  private static DigestEntry entry(Paper paper) {
    return DigestEntry.of(paper, Score.points(List.of(Reason.of("kv cache", Field.TITLE, 1.5))));
  }

  private static String note(DigestEntry entry, String existing) throws IOException {
    return note(ObsidianRenderer.create(), entry, existing);
  }

  private static String note(ObsidianRenderer renderer, DigestEntry entry, String existing)
      throws IOException {
    Digest digest =
        Digest.builder(LocalDate.parse("2026-02-11"), Instant.EPOCH)
            .entries(List.of(entry))
            .build();
    StringBuilder note = new StringBuilder();
    renderer.render(RenderRequest.builder(digest).existing(existing).build(), note);
    return note.toString();
  }

  private static Map<String, Object> properties(String note) {
    String yaml = note.substring("---\n".length(), note.indexOf("\n---\n"));
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
  }

  /** Returns the note without its properties and its marker. */
  private static String body(String note) {
    return note.substring(note.indexOf("\n---\n") + 5).replace(MARKER, "");
  }
}
