package io.github.arxivbot.renderer.html;

import static io.github.arxivbot.renderer.html.TestDigest.dayOf;
import static io.github.arxivbot.renderer.html.TestDigest.entry;
import static io.github.arxivbot.renderer.html.TestDigest.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Digest.QuietDay;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Span;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.spi.RenderRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayPageTest {

  @Test
  void the_heading_has_the_title_and_the_day() throws IOException {
    Document page = page(TestDigest.full());

    assertThat(page.title()).isEqualTo("arXiv digest · Wednesday, 11 February 2026");
    assertThat(page.select("h1").text()).isEqualTo("arXiv digest Wednesday, 11 February 2026");
    assertThat(page.select("h1 time").attr("datetime")).isEqualTo("2026-02-11");
    assertThat(page.select(".lead").text())
        .isEqualTo("4 of 1\u202F482 papers announced in cs.LG, cs.CL; 2 have summaries.");
  }

  @Test
  void the_heading_has_the_configured_title_and_the_slice() throws IOException {
    HtmlRenderer renderer = HtmlRenderer.builder().title("Our <reading>").build();
    Digest digest = dayOf(TestDigest.firstEntry()).profile("robots").build();
    Document page = page(renderer, RenderRequest.builder(digest).category("cs.LG").build());

    assertThat(page.select("h1 .name").text()).isEqualTo("Our <reading> robots cs.LG");
  }

  @Test
  void a_paper_has_its_rank_title_authors_links_and_score() throws IOException {
    Element paper = page(TestDigest.full()).selectFirst("article");

    assertThat(paper.id()).isEqualTo("2602.09578");
    assertThat(paper.select("h3 .rank").text()).isEqualTo("Rank 1");
    assertThat(paper.select("h3 a").attr("href")).isEqualTo("https://arxiv.org/abs/2602.09578v1");
    assertThat(paper.select(".authors").text()).endsWith("Ada Lovelace, Évariste Galois");
    assertThat(paper.select(".links a").eachAttr("href"))
        .containsExactly(
            "https://arxiv.org/pdf/2602.09578v1", "https://arxiv.org/html/2602.09578v1");
    assertThat(paper.select("a.id").attr("href")).isEqualTo("https://arxiv.org/abs/2602.09578v1");
    assertThat(paper.select(".categories").text()).isEqualTo("2602.09578v1 cs.LG also cs.AI");
    assertThat(paper.select(".remark").last().text())
        .isEqualTo("Comments 12 pages, accepted at NeurIPS");
  }

  @Test
  void line_breaks_between_tags_are_not_nodes() throws IOException {
    Element withoutSummary = page(TestDigest.full()).select("article").last();

    assertThat(withoutSummary.select("*").textNodes())
        .extracting(TextNode::getWholeText)
        .hasSizeGreaterThan(10)
        .noneMatch(text -> text.startsWith("\n"));
  }

  @Test
  void facts_are_shown_only_where_papers_differ() throws IOException {
    Elements papers = page(TestDigest.full()).select("article");
    assertThat(facts(papers.get(0))).containsExactly("Score 1.2", "cs.LG");
    assertThat(facts(papers.get(1))).containsExactly("Score 9.0", "cs.CL", "cross-listed");

    DigestEntry cross = entry("2602.00002v1", "Sparse attention", "cs.CL", 9);
    Element alone = page(dayOf(cross, cross).build()).selectFirst("article");
    assertThat(facts(alone)).containsExactly("Score 9.0");

    Paper late =
        TestDigest.first().toBuilder().announced(Instant.parse("2026-02-10T05:00:00Z")).build();
    Document two =
        page(dayOf(TestDigest.firstEntry(), DigestEntry.of(late, cross.score())).build());
    assertThat(facts(two.select("article").get(0))).containsExactly("Score 1.2");
    assertThat(facts(two.select("article").get(1))).containsExactly("Score 9.0", "10 February");
  }

  private static List<String> facts(Element paper) {
    return paper.select(".facts > li:not(.authors, .links)").eachText();
  }

  @Test
  void the_gist_is_the_first_sentence_of_the_summary_or_of_the_abstract() throws IOException {
    Document page = page(TestDigest.full());

    Element ofSummary = page.select(".gist").get(0);
    assertThat(ofSummary.text()).startsWith("论文讨论开销").endsWith("42%。");
    assertThat(ofSummary.attr("lang")).isEqualTo("zh");
    assertThat(ofSummary.select("math")).hasSize(1);
    Element ofAbstract = page.select(".gist").get(2);
    assertThat(ofAbstract.text()).isEqualTo("Nothing but An old one.");
    assertThat(ofAbstract.hasClass("repeated")).isTrue();
    assertThat(ofAbstract.parents().select("details.more").first().hasAttr("open")).isFalse();
  }

  @Test
  void terms_that_gave_points_are_chips_with_counts() throws IOException {
    DigestEntry lower =
        DigestEntry.of(TestDigest.first(), Score.points(List.of(Reason.of("llm", Field.TITLE, 1))));
    Digest digest =
        TestDigest.full().toBuilder()
            .entries(Stream.concat(TestDigest.full().entries().stream(), Stream.of(lower)).toList())
            .build();
    Document page = page(digest);

    assertThat(page.select("#chips > li").eachText()).containsExactly("LLM 4", "kv cache 1");
    assertThat(page.select("article").eachAttr("data-terms"))
        .containsExactly("1", "0", "0", "0", "0");
    assertThat(page(dayOf(TestDigest.firstEntry()).build()).select("#chips").text())
        .doesNotContain("NeurIPS");
  }

  @Test
  void a_score_is_shown_with_its_reasons() throws IOException {
    Element paper = page(TestDigest.full()).selectFirst("article");

    assertThat(paper.select(".score").text()).isEqualTo("Score 1.2");
    assertThat(paper.select(".reasons li").eachText())
        .containsExactly("+1.5 kv cache title", "−0.25 NeurIPS comments");
  }

  @Test
  void keywords_are_marked_in_title_and_abstract() throws IOException {
    Element paper = page(TestDigest.full()).selectFirst("article");

    assertThat(paper.select("h3 mark").eachText()).containsExactly("kv cache");
    assertThat(paper.select(".abstract mark").eachText()).containsExactly("kv cache");
  }

  @Test
  void hits_inside_words_are_marked_less() throws IOException {
    String title = "Training with rain, LLMs, 大模型推理 and brains";
    List<Reason> reasons =
        List.of(
            hit("rain", title, 1),
            hit("rain", title, 14),
            hit("LLM", title, 20),
            hit("模型", title, 27),
            hit("rain", title, 37));
    Paper paper = Paper.builder(ArxivId.parse("2602.00001"), title).category("cs.AI").build();
    Element shown = page(dayOf(DigestEntry.of(paper, Score.points(reasons))).build());

    assertThat(shown.select("h3 mark:not(.part)").eachText()).containsExactly("rain", "LLM", "模型");
    assertThat(shown.select("h3 mark.part").eachText()).containsExactly("rain", "rain");
    assertThat(shown.select("h3 .title").text()).isEqualTo(title);
  }

  private static Reason hit(String term, String text, int start) {
    assertThat(text.substring(start)).startsWith(term);
    Span span = new Span(Field.TITLE, start, start + term.length());
    return new Reason(term, Field.TITLE, 1, "", List.of(span));
  }

  @Test
  void formulas_are_mathml_with_their_source_as_text_alternative() throws IOException {
    Element paper = page(TestDigest.full()).selectFirst("article");

    assertThat(paper.select("h3 math").attr("alttext")).isEqualTo("O(n\\log n)");
    assertThat(paper.select(".abstract math mfrac").text()).isEqualTo("12");
    assertThat(paper.select(".abstract p")).hasSize(2);
    assertThat(paper.select(".abstract p").first().text()).contains("R&D says α");
    assertThat(paper.select(".abstract a").attr("href")).isEqualTo("https://example.org/code");
  }

  @Test
  void a_folded_summary_names_model_source_and_unsupported_numbers() throws IOException {
    Element summary = page(TestDigest.full()).selectFirst("details.summary");

    assertThat(summary.hasAttr("open")).isTrue();
    assertThat(summary.parents().select("details").last().hasAttr("open")).isFalse();
    assertThat(summary.select("summary").text())
        .isEqualTo("Summary by qwen-long, from the whole paper");
    assertThat(summary.select(".text").attr("lang")).isEqualTo("zh");
    assertThat(summary.select(".text h4").text()).isEqualTo("1. 研究问题");
    assertThat(summary.select(".text math")).hasSize(1);
    assertThat(summary.select(".numbers").text()).endsWith("not found in what was read: 42%");
  }

  @Test
  void copied_sentences_are_labelled_as_an_extract() throws IOException {
    DigestEntry entry =
        TestDigest.full()
            .entries()
            .get(0)
            .withSummary(Summary.builder("Fine.", "textrank").kind(Summary.Kind.EXTRACT).build());
    Digest digest = TestDigest.full().toBuilder().entries(List.of(entry)).build();

    assertThat(page(digest).select("details.summary summary").text())
        .isEqualTo("Extract by textrank, from the abstract only");
  }

  @Test
  void code_in_a_summary_stays_code() throws IOException {
    Element summary = page(TestDigest.full()).select("details.summary").get(1);

    assertThat(summary.select(".text code").text()).isEqualTo("$x$");
    assertThat(summary.select("summary").text()).endsWith("from the abstract only");
    assertThat(summary.select(".text").hasAttr("lang")).isFalse();
    assertThat(summary.select(".numbers")).isEmpty();
  }

  @Test
  void notices_say_for_readers_what_is_missing() throws IOException {
    assertThat(page(TestDigest.full()).select(".notice").text())
        .isEqualTo("Please note There are no new papers yet in cs.CL.");
    assertThat(page(dayOf(TestDigest.firstEntry()).build()).select(".notice")).isEmpty();
  }

  @Test
  void charts_have_descriptions() throws IOException {
    Document page = page(TestDigest.full());

    assertThat(page.select("figcaption").text())
        .contains("Scores from 1.2 to 9.0, half of them 3.0 or more");
    assertThat(page.select("#histogram desc").text())
        .isEqualTo(
            "1 paper with a score of 1 to 2; 1 paper with a score of 2 to 3;"
                + " 1 paper with a score of 3 to 4; 1 paper with a score of 9 to 10");
    assertThat(page.select("#histogram .bar")).hasSize(4);
    assertThat(page.select("#category-bars desc").text())
        .isEqualTo("cs.CL: 2 papers; cs.LG: 2 papers");
    assertThat(page.select("#category-bars g").eachAttr("data-category"))
        .containsExactly("cs.CL", "cs.LG");
  }

  @Test
  void many_categories_are_summed_up() throws IOException {
    DigestEntry[] entries =
        IntStream.range(0, 30)
            .mapToObj(i -> entry("2602.%05d".formatted(i + 1), "T", "cs." + (char) ('A' + i), i))
            .toArray(DigestEntry[]::new);

    Document page = page(dayOf(entries).build());

    assertThat(page.select("#category-bars g")).hasSize(12);
    assertThat(page.select("#category-bars > text").text()).isEqualTo("others: 18 papers");
    assertThat(page.select("#histogram .bar")).hasSizeLessThanOrEqualTo(12);
  }

  @Test
  void any_scores_can_be_shown() throws IOException {
    assertThat(scores(5, 5)).isEqualTo("all of them 5.0");
    assertThat(scores(-3.5, 2)).isEqualTo("from −3.5 to 2.0, half of them 2.0 or more");
    assertThat(scores(1e300, 0)).isEqualTo("all of them 0.0");
    assertThat(scores(Double.MAX_VALUE, 1e308)).isEmpty();
    assertThat(
            page(dayOf(entry("2602.00001", "T", "cs.A", 1e8), entry("2602.00002", "T", "c", 0))
                    .build())
                .select("#histogram .bar"))
        .hasSize(2);
  }

  private static String scores(double first, double second) throws IOException {
    return page(dayOf(
                entry("2602.00001", "T", "cs.AI", first), entry("2602.00002", "T", "cs.AI", second))
            .build())
        .select(".detail")
        .text();
  }

  @Test
  void many_authors_are_folded() throws IOException {
    Paper paper =
        TestDigest.first().toBuilder()
            .authors(IntStream.range(0, 3000).mapToObj(i -> "Author " + i).toList())
            .build();
    Element shown =
        page(dayOf(DigestEntry.of(paper, TestDigest.firstEntry().score())).build())
            .selectFirst("article");

    assertThat(shown.select(".rest summary").text()).isEqualTo("and 2\u202F992 more");
    assertThat(shown.select(".authors").text().split("Author \\d", -1)).hasSize(3001);
    assertThat(shown.attr("data-bibtex")).contains("99, Author and others}");
  }

  @Test
  void new_versions_have_their_own_section() throws IOException {
    Element updated = page(TestDigest.full()).selectFirst("section.updated");

    assertThat(updated.select("h2").text()).isEqualTo("Updated");
    assertThat(updated.select("li a").attr("href")).isEqualTo("https://arxiv.org/abs/2601.00001v2");
    assertThat(updated.select("li").text()).contains("2601.00001v2 · cs.AI · cross-listed");
  }

  @Test
  void an_empty_day_has_a_reason_and_no_filter() throws IOException {
    Digest digest = dayOf().whyEmpty("It is <Sunday>.").build();
    Document page = page(digest);

    assertThat(page.select(".empty").text()).isEqualTo("It is <Sunday>.");
    assertThat(page.select("svg, script, input, dialog, .updated")).isEmpty();
    assertThat(page(dayOf().build()).select(".empty").text()).isEqualTo("There are no papers.");
  }

  @Test
  void a_paper_that_occurs_twice_has_one_anchor() throws IOException {
    Document page = page(dayOf(TestDigest.firstEntry(), TestDigest.firstEntry()).build());

    assertThat(page.select("article")).hasSize(2);
    assertThat(page.select("article[id]")).hasSize(1);
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void earlier_later_and_all_days_are_linked() throws IOException {
    Document page =
        page(
            HtmlRenderer.builder().build(),
            RenderRequest.builder(TestDigest.full())
                .history(new FixedHistory("2026-02-13", "2026-02-12", "2026-02-10", "2026-02-09"))
                .build());

    assertThat(page.select("nav a").eachText())
        .containsExactly("← Earlier: 10 February", "All days", "Later: 12 February →");
    assertThat(page.select("nav a").eachAttr("href"))
        .containsExactly("d/2026-02-10.html", "d/index.html", "d/2026-02-12.html");
    assertThat(page(TestDigest.full()).select("nav")).isEmpty();
  }

  @Test
  void only_relative_links_to_days_are_shown() throws IOException {
    FixedHistory days = new FixedHistory("2026-02-10");
    for (String prefix :
        List.of("javascript:alert(1)//", "//evil.example/", "https://evil/", "%zz/")) {
      RenderRequest request =
          RenderRequest.builder(TestDigest.full()).history(days.under(prefix)).build();
      assertThat(page(HtmlRenderer.builder().build(), request).select("nav a")).isEmpty();
    }
  }

  @Test
  void without_javascript_all_papers_are_shown_and_controls_are_hidden() throws IOException {
    Document page = page(TestDigest.full());

    assertThat(page.select("[hidden]").eachAttr("id")).containsExactly("controls", "clear");
    page.select("[hidden], template, dialog:not([open])").remove();
    assertThat(page.select("input, select, button, [onclick]")).isEmpty();
    assertThat(page.select("article")).hasSize(4);
  }

  @Test
  void the_labels_can_be_chinese() throws IOException {
    HtmlRenderer renderer = HtmlRenderer.builder().language("zh").build();
    Document page = page(renderer, RenderRequest.of(TestDigest.full()));

    assertThat(page.select("html").attr("lang")).isEqualTo("zh");
    assertThat(page.select("h1 time").text()).isEqualTo("2026年2月11日 星期三");
    assertThat(page.select(".lead").text()).startsWith("cs.LG、cs.CL 共公布 1\u202F482 篇论文");
    assertThat(page.select("h3 a").attr("lang")).isEqualTo("en");
    assertThat(page.select(".summary .text").eachAttr("lang")).containsExactly("en");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|NO_ANNOUNCEMENT||1|No announcement today. This is Wednesday's digest.",
        "zh|NO_ANNOUNCEMENT||1|今天没有公告。以下是星期三的摘要。",
        "en|UNREADABLE||2|arXiv could not be read today. The announcement of Thursday could not be"
            + " read. This is Wednesday's digest.",
        "zh|UNREADABLE||2|今天无法读取 arXiv。未能读取星期四的公告。以下是星期三的摘要。",
        "en|LATE|cs.AI cs.CL|8|No new papers have been announced so far today. cs.AI, cs.CL could"
            + " not be read. The announcements of 12 February 2026, Friday and Monday could not be"
            + " read. This is the digest of 11 February 2026.",
        "zh|LATE|cs.AI cs.CL|8|今天尚未公布新论文。无法读取 cs.AI、cs.CL。"
            + "未能读取2026年2月12日、星期五和星期一的公告。以下是2026年2月11日的摘要。"
      })
  void a_notice_is_in_the_language_of_the_page(
      String language, QuietDay.Reason reason, String unread, int days, String notice)
      throws IOException {
    Digest digest = TestDigest.full();
    LocalDate today = digest.day().plusDays(days);
    List<LocalDate> missed =
        Stream.of(1, 2, 5).map(digest.day()::plusDays).filter(today::isAfter).toList();
    List<String> categories = unread == null ? List.of() : List.of(unread.split(" ", -1));
    RenderRequest request =
        RenderRequest.builder(digest)
            .quietDay(new QuietDay(today, reason, categories, missed))
            .notice("In English.")
            .build();
    Document page = page(HtmlRenderer.builder().language(language).build(), request);

    assertThat(page.select(".notice").first().text()).isEqualTo(notice);
    assertThat(page.select(".notice").first().attr("lang")).isEqualTo(language);
  }

  @Test
  void a_notice_without_facts_is_in_english() throws IOException {
    RenderRequest request =
        RenderRequest.builder(TestDigest.full()).notice("No announcement today.").build();
    Document page = page(HtmlRenderer.builder().language("zh").build(), request);

    assertThat(page.select(".notice").first().text()).isEqualTo("No announcement today.");
    assertThat(page.select(".notice").first().attr("lang")).isEqualTo("en");
  }

  @Test
  void no_element_loads_anything_from_another_host() throws IOException {
    Document page = page(TestDigest.full());

    assertThat(page.select("[src], iframe, object, embed, form, base, [style], [action]"))
        .isEmpty();
    assertThat(page.select("link").eachAttr("href")).allMatch(href -> href.startsWith("data:"));
    assertThat(page.select("meta[http-equiv]")).hasSize(1);
  }

  @Test
  void feeds_of_the_same_digest_and_the_main_page_are_linked() throws IOException {
    Map<String, String> others = new LinkedHashMap<>();
    others.put("application/rss+xml", "../feed.xml");
    others.put("text/markdown", "../README.md");
    others.put("application/feed+json", "../a b.json");
    others.put("application/atom+xml", "https://evil.example/atom.xml");
    RenderRequest request =
        RenderRequest.builder(TestDigest.full()).alternates(others).home("../index.html").build();
    Document page = page(HtmlRenderer.builder().build(), request);

    assertThat(page.select("link[rel=alternate]").eachAttr("href")).containsExactly("../feed.xml");
    assertThat(page.select("link[rel=alternate]").attr("type")).isEqualTo("application/rss+xml");
    assertThat(page.select("h1 a.home").attr("href")).isEqualTo("../index.html");
    assertThat(page(TestDigest.full()).select("h1 a")).isEmpty();
    assertThat(page.select("meta[name=description]").attr("content")).startsWith("4 of 1");
    assertThat(page.select("link[rel=icon]")).hasSize(1);
  }

  @Test
  void every_label_refers_to_an_element() throws IOException {
    Document page = page(TestDigest.full());

    for (String ids : page.select("[aria-labelledby]").eachAttr("aria-labelledby")) {
      for (String id : ids.split(" ", -1)) {
        assertThat(page.getElementById(id)).as(id).isNotNull();
      }
    }
  }

  @Test
  void a_withdrawn_paper_is_marked_and_has_no_link_to_a_text() throws IOException {
    DigestEntry entry =
        DigestEntry.of(
            TestDigest.first().toBuilder().withdrawn(true).build(), Score.points(List.of()));
    Document page = TestDigest.page(TestDigest.dayOf(entry).updated(List.of(entry)).build());

    assertThat(page.select("article .facts .withdrawn").text()).isEqualTo("withdrawn");
    assertThat(page.select(".updated .facts").text()).endsWith("· new · withdrawn");
    assertThat(page.select("article a[href*=arxiv.org]").eachAttr("href"))
        .containsOnly("https://arxiv.org/abs/2602.09578v1");
    assertThat(TestDigest.page(TestDigest.full()).select(".withdrawn")).isEmpty();
  }

  @Test
  void amounts_of_money_are_text_beside_formulas() throws IOException {
    DigestEntry entry =
        DigestEntry.of(
            TestDigest.first().toBuilder()
                .abstractText(
                    "It costs $0.3 per query (R^2=1), \\$6_000 a year, US$1.2M and $7; it takes"
                        + " $O(n^2)$ and $5\\times 10^3$ steps.")
                .build(),
            Score.points(List.of()));
    Document page = TestDigest.page(TestDigest.dayOf(entry).build());

    assertThat(page.select(".abstract").text())
        .contains("It costs $0.3 per query (R^2=1), $6_000 a year, US$1.2M and $7; it takes ");
    assertThat(page.select(".abstract math")).hasSize(2);
  }
}
