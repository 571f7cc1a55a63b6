package io.github.arxivbot.renderer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.html.CleanText;
import io.github.arxivbot.html.TexHtml;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Span;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.model.Verdict.BatchState;
import io.github.arxivbot.renderer.feed.ParsedFeed.ReadEntry;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.testkit.samples.SampleDigests;
import io.github.arxivbot.testkit.samples.SamplePapers;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that feeds with hostile texts are valid, contain only safe HTML, and keep the text. */
class HostileTextTest {

  private static final Set<String> ELEMENTS =
      Set.of(
          "body",
          "h3",
          "h4",
          "h5",
          "h6",
          "p",
          "br",
          "hr",
          "blockquote",
          "pre",
          "code",
          "ul",
          "ol",
          "li",
          "em",
          "strong",
          "a",
          "mark",
          "u",
          "sup",
          "sub",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td");
  private static final Set<String> ATTRIBUTES = Set.of("href", "rel", "start");

  @Tag("slow")
  @Property(tries = 300)
  void any_text_is_kept_in_every_format(@ForAll("texts") String text, @ForAll("texts") String other)
      throws Exception {
    Digest digest = digest(text, other);
    Paper paper = digest.entries().get(0).paper(); // its texts are in the form of all papers
    for (TestFeedFormat format : TestFeedFormat.values()) {
      ParsedFeed feed = format.of(digest);
      ReadEntry entry = feed.entries().get(0);

      assertThat(feed.description()).startsWith("arXiv papers in ");
      assertThat(entry.title())
          .isIn(CleanText.line(TexHtml.plain(paper.title()), 500), "(untitled)");
      assertThat(entry.authors())
          .containsExactlyElementsOf(
              paper.authors().stream().map(author -> CleanText.line(author, 200)).toList());
      assertThat(entry.content()).contains("<h3>Summary by ");
      assertHarmless(entry.content());
      Element content = Jsoup.parseBodyFragment(entry.content()).body();
      assertThat(withoutBlanks(content.wholeText()))
          .contains(withoutBlanks(CleanText.of(paper.abstractText())));
      assertThat(content.select("p").first().text()).contains("Please note");
    }
  }

  @org.junit.jupiter.api.Tag("slow")
  @ParameterizedTest
  @EnumSource
  void hostile_papers_do_not_break_a_feed(TestFeedFormat format) throws Exception {
    for (Digest digest : SampleDigests.hostile().values()) {
      String text = TestFeedFormat.text(RenderRequest.of(digest), format.builder());
      ParsedFeed feed = format.read(text);

      assertThat(feed.entries()).hasSize(1);
      assertHarmless(feed.entries().get(0).content());
      assertThat(feed.entries().get(0).title()).doesNotContain("\u202E").hasSizeLessThan(600);
      assertThat(text.codePoints()).allMatch(c -> c >= ' ' || c == '\n');
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_title_of_a_million_characters_is_cut(TestFeedFormat format) throws Exception {
    Paper paper = SamplePapers.paper("2602.00001v1", "\uD83D\uDE00".repeat(500_000)).build();
    Digest digest =
        TestDigests.at(11, "T12:00:00Z")
            .entries(List.of(DigestEntry.of(paper, Score.points(List.of()))))
            .build();

    String title = format.of(digest).entries().get(0).title();

    assertThat(title).isEqualTo("\uD83D\uDE00".repeat(499) + "…");
  }

  private static Digest digest(String text, String other) {
    Paper paper =
        SamplePapers.paper("2602.00001v1", text)
            .abstractText(other)
            .authors(List.of("a" + text, "b" + other))
            .category(text)
            .categories(List.of(text, other))
            .comments(text)
            .build();
    Score.Points score =
        Score.points(
            List.of(
                new Reason(text, Field.ABSTRACT, 1, text, List.of(new Span(Field.ABSTRACT, 1, 3))),
                Reason.of(other, Field.OTHER, -2)));
    Summary summary = Summary.builder("s" + text + "\n\n" + other, text).build();
    return TestDigests.at(11, "T12:00:00Z")
        .profile("p" + text)
        .categories(List.of(text, other))
        .entries(List.of(DigestEntry.of(paper, score).withSummary(summary)))
        .verdicts(List.of(TestDigests.verdict(text, BatchState.FAILED, other)))
        .build();
  }

  private static String withoutBlanks(String text) {
    return text.replaceAll("\\s", "");
  }

  private static void assertHarmless(String html) throws Exception {
    TestFeedFormat.xml("<body>" + html + "</body>");
    for (Element element : Jsoup.parseBodyFragment(html).body().select("*")) {
      assertThat(ELEMENTS).contains(element.tagName());
      assertThat(element.attributes().asList())
          .extracting(Attribute::getKey)
          .isSubsetOf(ATTRIBUTES);
      assertThat(element.attr("href")).matches("(https?://.+)?");
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
                "a",
                "é",
                "中",
                "😀",
                " ",
                "\n",
                "<",
                ">",
                "&",
                "\"",
                "'",
                "]]>",
                "<![CDATA[",
                "-->",
                "<!--",
                "<?x ?>",
                "</p>",
                "</content>",
                "<script>",
                "&amp;",
                "&#0;",
                "\u0000",
                "\u0085",
                "\u2028",
                "\uD800",
                "\uDC00",
                "\uFFFE",
                "\uFDD0",
                "\u202E",
                "\u2066",
                "{category}",
                "$x_1$",
                "\\",
                "`",
                "*",
                "# ",
                "[a](javascript:b)",
                "%",
                "#",
                "\r")
            .list()
            .ofMaxSize(12)
            .map(parts -> String.join("", parts));
    return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(40));
  }
}
