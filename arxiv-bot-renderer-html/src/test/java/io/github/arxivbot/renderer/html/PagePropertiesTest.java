package io.github.arxivbot.renderer.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Span;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.testkit.samples.SampleDigests;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Tests that texts of papers and models never change the structure of the page. */
class PagePropertiesTest {

  private static final String MATH =
      "math mrow mi mn mo mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover";
  private static final Set<String> IN_TEXT =
      Set.of(("a em strong code u mark " + MATH).split(" ", -1));
  private static final Set<String> IN_SUMMARY =
      Set.of(
          ("h4 h5 h6 p br hr blockquote pre ul ol li table thead tbody tr th td "
                  + "a em strong code u mark "
                  + MATH)
              .split(" ", -1));
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "href rel start display alttext mathvariant stretchy lspace rspace width linethickness"
              .split(" ", -1));

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "<script>",
            "</script>",
            "<b onclick=x>",
            "-->",
            "]]>",
            "&lt;",
            "\"",
            "'",
            "$",
            "$$",
            "\\(",
            "\\)",
            "\\[",
            "\\]",
            "\\frac{",
            "}{",
            "}",
            "{",
            "^",
            "_",
            "\\alpha",
            "\\emph{",
            "\\textbf{",
            "\\url{",
            "\\'e",
            "\\left(",
            "\\right)",
            "\\sqrt[",
            "]",
            "``",
            "''",
            "https://x.example/?a=1&b=\"",
            "javascript:alert(1)",
            "# h\n",
            "| a |\n|---|\n",
            "`",
            "\n\n",
            "kv cache",
            "\uD83D\uDE00",
            "\uD800",
            "\u0000",
            "{{title}}",
            "</style>",
            "x ");
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(5);
    return Arbitraries.oneOf(pieces, pieces, any)
        .list()
        .ofMaxSize(25)
        .map(all -> String.join("", all));
  }

  @Provide
  Arbitrary<List<Span>> spans() {
    Arbitrary<Field> fields = Arbitraries.of(Field.class);
    Arbitrary<Integer> places = Arbitraries.integers().between(0, 60);
    return net.jqwik.api.Combinators.combine(fields, places, places)
        .as((field, start, length) -> new Span(field, start, start + length + 1))
        .list()
        .ofMaxSize(6);
  }

  @Tag("slow")
  @Property(tries = 300)
  void no_unknown_element_or_attribute_appears(
      @ForAll("texts") String text, @ForAll("spans") List<Span> spans) throws IOException {
    Digest digest = digest(text, spans);
    String source = TestDigest.text(HtmlRenderer.builder().build(), RenderRequest.of(digest));
    Document page = Jsoup.parse(source);
    page.select(".visually-hidden").remove();

    assertThat(inside(page, "h3 a.title, .abstract p, .remark span, .gist")).isSubsetOf(IN_TEXT);
    assertThat(page.select("h3 a.title [class], .abstract [class], .gist [class]").stream())
        .allMatch(element -> element.normalName().equals("mark") && element.hasClass("part"));
    assertThat(inside(page, ".summary .text")).isSubsetOf(IN_SUMMARY);
    assertThat(inside(page, ".authors:not(.facts > *), .term, .category, .cross, .by, .numbers"))
        .isEmpty();
    page.select("mark.part").removeAttr("class");
    assertThat(attributes(page)).isSubsetOf(ATTRIBUTES);
    assertThat(page.select("h3 a")).hasSize(1);
    assertThat(page.select("a a")).isEmpty();
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("a[href]").eachAttr("href"))
        .allMatch(href -> href.matches("#papers|https?://.*"));
    assertThat(source).doesNotContain("\u0000", "\uD800\"");
  }

  @Tag("slow")
  @Property(tries = 200)
  void all_elements_of_a_text_are_closed_in_their_order(@ForAll("texts") String text)
      throws IOException {
    String source =
        TestDigest.text(HtmlRenderer.builder().build(), RenderRequest.of(digest(text, List.of())));
    Document page = Jsoup.parse(source);

    // An unclosed element would include the elements after it.
    assertThat(page.select("li > article > .facts > .score")).hasSize(1);
    assertThat(page.select("li > article > details.more > .inside > details.summary")).hasSize(1);
    assertThat(page.select("body > footer")).hasSize(1);
    assertThat(page.select("body > script")).hasSize(1);
  }

  @Tag("slow")
  @Property(tries = 100)
  void the_same_digest_gives_the_same_bytes(
      @ForAll("texts") String text, @ForAll("spans") List<Span> spans) throws IOException {
    RenderRequest request = RenderRequest.of(digest(text, spans));

    assertThat(TestDigest.text(HtmlRenderer.builder().build(), request))
        .isEqualTo(TestDigest.text(HtmlRenderer.builder().build(), request));
  }

  @org.junit.jupiter.api.Tag("slow")
  @Test
  void hostile_papers_do_not_change_the_structure_of_the_page() throws IOException {
    for (Digest digest : SampleDigests.hostile().values()) {
      Document page = TestDigest.page(digest);
      assertThat(page.select("script, style, article, section.updated li, body > footer"))
          .hasSize(5);
      assertThat(page.select("img, [onerror]")).isEmpty();
    }
  }

  private static Digest digest(String text, List<Span> spans) {
    Paper paper =
        Paper.builder(ArxivId.parse("2602.00001v1"), text)
            .abstractText(text)
            .authors(List.of("n" + text))
            .category(text)
            .categories(List.of("cs.AI", text))
            .comments(text)
            .journalReference(text)
            .build();
    List<Reason> reasons = List.of(new Reason(text, Field.TITLE, 1, text, spans));
    Summary summary = Summary.builder("s" + text, text).numbers(1, List.of(text)).build();
    return TestDigest.dayOf(DigestEntry.of(paper, Score.points(reasons)).withSummary(summary))
        .keywords(List.of(text))
        .profile(text)
        .build();
  }

  private static Set<String> inside(Document page, String places) {
    return page.select(places).stream()
        .flatMap(place -> place.select("*").stream().skip(1))
        .map(Element::normalName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> attributes(Document page) {
    return page
        .select("h3 a.title *, .abstract p *, .remark span *, .gist *, .summary .text *")
        .stream()
        .flatMap(element -> element.attributes().asList().stream())
        .map(attribute -> attribute.getKey())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
