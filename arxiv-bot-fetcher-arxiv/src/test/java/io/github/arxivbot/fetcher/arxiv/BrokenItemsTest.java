package io.github.arxivbot.fetcher.arxiv;

import static io.github.arxivbot.fetcher.arxiv.TestFeeds.description;
import static io.github.arxivbot.fetcher.arxiv.TestFeeds.guid;
import static io.github.arxivbot.fetcher.arxiv.TestFeeds.item;
import static io.github.arxivbot.fetcher.arxiv.TestFeeds.itemOf;
import static io.github.arxivbot.fetcher.arxiv.TestFeeds.read;
import static io.github.arxivbot.fetcher.arxiv.TestFeeds.rss;
import static io.github.arxivbot.fetcher.arxiv.TestFeeds.type;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.http.HttpReply;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken XML in one item costs at most that item, in feeds and in pages of all sources. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BrokenItemsTest {

  private static final List<String> ALL = List.of("2602.00000v1", "2602.00001v1", "2602.00002v1");

  /** The defects of a title that can be repaired, and the title afterwards. */
  static List<Arguments> repairs() {
    return List.of(
        Arguments.of("On\u000bcaches", "On caches", "the character U+000B, which XML forbids"),
        Arguments.of("On\u0000caches", "On caches", "the character U+0000, which XML forbids"),
        Arguments.of("On\uffffcaches", "On caches", "the character U+FFFF, which XML forbids"),
        Arguments.of("On&#8;caches", "On caches", "the reference &#8;, to no character of XML"),
        Arguments.of("On&#xD800;caches", "On caches", "the reference &#xD800;, to no character"),
        Arguments.of("Erd&eacute;s", "Erdés", "the entity &eacute;, which XML does not define"),
        Arguments.of("A&nbsp;B", "A\u00a0B", "the entity &nbsp;, which XML does not define"),
        Arguments.of("A &foo; B", "A &foo; B", "the unknown entity &foo; is kept as text"),
        Arguments.of("R&D for Q & A", "R&D for Q & A", "an ampersand that starts no entity"),
        Arguments.of("if p < 0.05", "if p < 0.05", "a \"<\" that starts no element"),
        Arguments.of("if n<m and m>k", "if n<m and m>k", "a \"<\" that starts no element"),
        Arguments.of("a <b> c", "a <b> c", "a \"<\" that starts no element"),
        Arguments.of(
            "a <EOS> <x y=1></x>", "a <EOS> <x y=1></x>", "a \"<\" that starts no element"),
        Arguments.of("a</i> b", "a</i> b", "a \"<\" that starts no element"));
  }

  @ParameterizedTest
  @MethodSource("repairs")
  void a_character_in_an_rss_item_is_repaired(String broken, String title, String repair) {
    Batch batch = read(rss(paper(0), paper(1).replace("A title", broken), paper(2)));
    assertRepaired(batch, title, "item 2 (2602.00001v1): its XML is repaired: " + repair);
  }

  @ParameterizedTest
  @MethodSource("repairs")
  void a_character_in_an_atom_entry_is_repaired(String broken, String title, String repair) {
    Batch batch = read(atom(entry(0), entry(1).replace("A title", broken), entry(2)));
    assertRepaired(batch, title, "entry 2 (2602.00001v1): its XML is repaired: " + repair);
  }

  @ParameterizedTest
  @MethodSource("repairs")
  void a_character_in_an_entry_of_the_api_is_repaired(String broken, String title, String repair) {
    Batch batch = api(entry -> entry.replace("An invented paper", broken));
    assertRepaired(batch, title, "entry 2 (2602.00001v1): its XML is repaired: " + repair);
  }

  @ParameterizedTest
  @MethodSource("repairs")
  void a_character_in_an_oai_record_is_repaired(String broken, String title, String repair) {
    Batch batch = oai(record -> record.replaceFirst("(?s)A title.*?<", broken + "<"));
    assertRepaired(batch, title, "record 2 (2602.00001): its XML is repaired: " + repair);
  }

  @ParameterizedTest
  @ValueSource(strings = {"</titel>", "</title", "<title>", ""})
  void an_item_that_stays_broken_is_left_out(String end) {
    Batch rss = read(rss(paper(0), paper(1).replace("</title>", end), paper(2)));
    assertLeftOut(rss, "item 2 (2602.00001v1): its XML is broken, so it is left out: ");
    Batch atom = read(atom(entry(0), entry(1).replace("</title>", end), entry(2)));
    assertLeftOut(atom, "entry 2 (2602.00001v1): its XML is broken, so it is left out: ");
    Batch api = api(entry -> entry.replace("</title>", end));
    assertLeftOut(api, "entry 2 (2602.00001v1): its XML is broken, so it is left out: ");
    Batch oai = oai(record -> record.replace("</title>", end));
    assertLeftOut(oai, "record 2 (2602.00001): its XML is broken, so it is left out: ");
  }

  @Test
  void an_item_without_its_end_tag_is_left_out() {
    String open = paper(1).replace("</item>", "");
    assertLeftOut(read(rss(paper(0), open, paper(2))), "item 2 (2602.00001v1): ");
    assertThat(ids(read(rss(paper(0), paper(2), open)))).containsExactly(ALL.get(0), ALL.get(2));
  }

  @Test
  void an_item_with_an_undeclared_prefix_is_left_out() {
    String odd = paper(1).replace("</title>", "</title><foo:bar/>");
    assertLeftOut(read(rss(paper(0), odd, paper(2))), "item 2 (2602.00001v1): ");
  }

  @Test
  void an_item_without_an_identifier_is_named_by_its_title() {
    String odd = "<item><title>On the number of caches</title></link></item>";
    assertThat(messages(read(rss(paper(0), odd))).get(0))
        .startsWith("item 2 (\"On the number of caches\"): its XML is broken");
  }

  @Test
  void a_bare_ampersand_in_a_link_is_repaired() {
    String link = "<link>https://arxiv.org/abs/2602.00001v1?a=1&b=2</link><x y='?a=1&b=2'/>";
    Batch batch = read(rss(paper(0), paper(1).replace("</title>", "</title>" + link), paper(2)));
    assertThat(ids(batch)).isEqualTo(ALL);
    assertThat(messages(batch)).hasSize(1);
  }

  @Test
  void comments_and_sections_are_copied() {
    String text = "<![CDATA[p < 0.05 & <b>]]><!-- a & b <i> -->\u0007";
    Batch batch = read(rss(paper(0), paper(1).replace("A title", text), paper(2)));
    assertThat(batch.papers().get(1).title()).isEqualTo("p < 0.05 & <b>");
    assertThat(ids(batch)).isEqualTo(ALL);
  }

  @Test
  void a_broken_byte_is_replaced_and_the_item_is_named() {
    byte[] feed =
        rss(paper(0), paper(1).replace("A title", "Caf\u00e9"), paper(2)).getBytes(ISO_8859_1);
    assertRepaired(
        read(feed),
        "Caf\ufffd",
        "item 2 (2602.00001v1): its XML is repaired: bytes that are not UTF-8 are replaced by"
            + " U+FFFD");
  }

  @ParameterizedTest
  @CsvSource({"us-ascii", "UTF-16", "klingon", "ISO-8859-1", "windows-1252"})
  void utf_8_with_another_declaration_is_read_as_utf_8(String encoding) {
    String title = "Schr\u00f6dinger\u2019s cat";
    byte[] feed =
        rss(paper(0), paper(1).replace("A title", title), paper(2))
            .replace("UTF-8", encoding)
            .getBytes(UTF_8);
    String problem =
        "its XML declaration states the encoding \"%s\", but it is UTF-8 and read as such"
            .formatted(encoding);
    assertRepaired(read(feed), title, problem);
    byte[] page =
        OaiAnswers.page(
                "", record(0), record(1).replaceFirst("(?s)A title.*?<", title + "<"), record(2))
            .replace("UTF-8", encoding)
            .getBytes(UTF_8);
    assertRepaired(oai(page), title, problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\ufeff\n\n", "  \r\n\ufeff"})
  void blank_lines_before_the_declaration_are_ignored(String start) {
    assertThat(ids(read(start + rss(paper(0), paper(1), paper(2))))).isEqualTo(ALL);
    assertThat(messages(read(start + atom(entry(0)))))
        .containsExactly("blank lines before the XML declaration are ignored");
    byte[] page = (start + OaiAnswers.page("", record(0), record(1), record(2))).getBytes(UTF_8);
    assertThat(ids(oai(page))).isEqualTo(ALL);
  }

  @Test
  void a_byte_order_mark_alone_is_no_problem() {
    Batch batch = read("\ufeff" + rss(paper(0), paper(1), paper(2)));
    assertThat(ids(batch)).isEqualTo(ALL);
    assertThat(batch.problems()).isEmpty();
  }

  @Test
  void a_feed_that_is_also_cut_off_has_its_complete_items() {
    String feed = rss(paper(0), paper(1).replace("A title", "A\u0001B"), paper(2));
    Batch batch = read(feed.substring(0, feed.lastIndexOf("</item>")));
    assertThat(ids(batch)).containsExactly(ALL.get(0), ALL.get(1));
    assertThat(batch.incomplete()).isPresent();
    assertThat(messages(batch)).hasSize(1);
  }

  @Test
  void a_feed_without_any_readable_item_is_a_failure() {
    Batch batch = read(rss(paper(0).replace("</title>", ""), paper(1).replace("</title>", "")));
    assertThat(batch.failure().orElseThrow().message())
        .contains("found one with broken XML, in line");
  }

  @Test
  void entities_never_expand_even_if_the_document_needs_repair() {
    String bomb = "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>";
    String feed =
        rss(paper(0).replace("A title", "&b; & \u0001")).replaceFirst("(<\\?xml.*?>)", "$1" + bomb);
    assertThat(read(feed).failure().orElseThrow().message()).contains("found XML with a DOCTYPE");
    assertThat(read(feed).papers()).isEmpty();
    String inside = rss(paper(0).replace("A title", bomb + "&b;"), paper(1));
    assertThat(read(inside).papers().get(0).title()).contains("&b;").doesNotContain("haha");
  }

  @Test
  void the_next_page_of_the_api_starts_after_an_entry_that_was_left_out() {
    FakeApiServer server =
        FakeApiServer.of(
            (request, start, most) ->
                ApiTestPages.papers(4, start, Math.min(4, start + 2))
                    .replaceFirst("(abs/2602.00001v1</id>\\s*<title>)[^<]*</title>", "$1"));
    List<Batch> batches = ApiTestPages.fetch(server, ApiTestPages.REQUEST, b -> b.pageSize(2));
    assertThat(server.starts()).containsExactly(0, 2);
    assertThat(ApiTestPages.ids(batches))
        .containsExactly("2602.00000v1", "2602.00002v1", "2602.00003v1");
  }

  @Test
  void a_harvest_continues_after_a_page_with_a_broken_record() {
    FakeOaiServer server = new FakeOaiServer(2);
    for (int i = 0; i < 5; i++) {
      server.paper("2602.0000" + i, "2026-02-11", "cs.LG", "2026-02-10T12:00:00Z");
    }
    server.disturbed(
        (request, page) ->
            page.replace("2602.00001</id>", "2602.00001</id><b>")
                .replace("2602.00002</id>", "2602.00002</id>\u0002"));
    List<Batch> batches = OaiAnswers.fetch(FetchRequest.of(List.of("cs.LG")), server);
    assertThat(OaiAnswers.ids(batches))
        .containsExactly(
            "2602.00000v1", "2602.00001v1", "2602.00002v1", "2602.00003v1", "2602.00004v1");
    assertThat(batches).hasSize(3).allSatisfy(batch -> assertThat(batch.failure()).isEmpty());
    server.disturbed((request, page) -> page.replace("<id>2602.00001</id>", "<id>2602.00001<id>"));
    assertThat(OaiAnswers.ids(OaiAnswers.fetch(FetchRequest.of(List.of("cs.LG")), server)))
        .containsExactly("2602.00000v1", "2602.00002v1", "2602.00003v1", "2602.00004v1");
  }

  @Tag("slow")
  @Test
  void many_broken_items_are_counted_and_take_linear_time() {
    String[] items = new String[2000];
    for (int i = 0; i < items.length; i++) {
      items[i] =
          item("2602.%05dv1".formatted(i)).replace("A title", "<!-- & <![CDATA[ <? &#0; <a b='");
    }
    Batch batch = read(rss(items));
    assertThat(batch.papers()).hasSize(2000);
    assertThat(messages(batch)).hasSize(21).last().asString().startsWith("1980 more were repaired");
    assertThat(read(rss(paper(0), "<item>" + "<!--<a b='&".repeat(500_000) + "</item>")).papers())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&lt;a href=\"https://arxiv.org/a/1\"&gt;Ada Lovelace&lt;/a&gt;, &lt;a href='x'&gt;Alan Turing&lt;/a&gt;",
        "<a href=\"https://arxiv.org/a/1\">Ada Lovelace</a>, <a href='x'>Alan Turing</a>",
        "<![CDATA[<a href=x>Ada Lovelace</a>, <A HREF=y>Alan Turing</A>]]>"
      })
  void authors_as_links_are_names(String creators) {
    String creator = "<dc:creator>" + creators + "</dc:creator>";
    Batch batch = read(rss(paper(0).replace("</title>", "</title>" + creator)));
    assertThat(batch.papers().get(0).authors()).containsExactly("Ada Lovelace", "Alan Turing");
    String author = entry(0).replace("Ada Example", creators.replace(",", ""));
    assertThat(read(atom(author)).papers().get(0).authors())
        .containsExactly("Ada Lovelace Alan Turing");
  }

  private static void assertRepaired(Batch batch, String title, String problem) {
    assertThat(batch.failure()).isEmpty();
    assertThat(ids(batch)).isEqualTo(ALL);
    assertThat(batch.papers().get(1).title()).isEqualTo(title);
    assertThat(messages(batch)).singleElement().asString().startsWith(problem);
  }

  private static void assertLeftOut(Batch batch, String problem) {
    assertThat(batch.failure()).isEmpty();
    assertThat(ids(batch)).containsExactly(ALL.get(0), ALL.get(2));
    assertThat(messages(batch)).singleElement().asString().startsWith(problem);
  }

  private static List<String> ids(Batch batch) {
    return batch.papers().stream().map(Paper::id).map(Object::toString).toList();
  }

  private static List<String> messages(Batch batch) {
    return batch.problems().stream().map(Problem::message).toList();
  }

  private static String paper(int number) {
    String id = ALL.get(number);
    return itemOf(guid(id), type("new"), description(id, "new", "We count."));
  }

  private static String atom(String... entries) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
      <id>http://rss.arxiv.org/atom/cs.LG</id><title>cs.LG updates on arXiv.org</title>
      <updated>2026-02-11T05:00:00Z</updated>
    """
        + String.join("\n", entries)
        + "</feed>\n";
  }

  private static String entry(int number) {
    return """
    <entry><id>oai:arXiv.org:%s</id><title>A title</title><updated>2026-02-11T05:00:00Z</updated>
    <summary>arXiv:%s Announce Type: new
    Abstract: We count.</summary><published>2026-02-11T05:00:00Z</published>
    <author><name>Ada Example</name></author>
    <arxiv:announce_type>new</arxiv:announce_type></entry>
    """
        .formatted(ALL.get(number), ALL.get(number));
  }

  /** Returns the batch of a page whose second entry is changed. */
  private static Batch api(UnaryOperator<String> change) {
    String page =
        ApiTestPages.page(
            3,
            0,
            ApiTestPages.entry(0),
            change.apply(ApiTestPages.entry(1)),
            ApiTestPages.entry(2));
    List<Batch> batches = ApiTestPages.fetch(FakeApiServer.answering(page), ApiTestPages.REQUEST);
    assertThat(batches).hasSize(1);
    return batches.get(0);
  }

  /** Returns the batch of a page whose second record is changed. */
  private static Batch oai(UnaryOperator<String> change) {
    return oai(OaiAnswers.page("", record(0), change.apply(record(1)), record(2)).getBytes(UTF_8));
  }

  private static Batch oai(byte[] page) {
    return OaiAnswers.fetch(
            FetchRequest.of(List.of("cs.LG")),
            (address, most) -> HttpReply.of(address, "text/xml", page))
        .get(0);
  }

  private static String record(int number) {
    String id = ALL.get(number).substring(0, 10);
    return OaiAnswers.record(id, "2026-02-11", "cs.LG", "2026-02-10T12:00:00Z");
  }
}
