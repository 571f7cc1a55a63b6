package io.github.arxivbot.fetcher.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.FetchRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entries of the query API become papers. */
class ApiEntriesTest {

  private static final String WHOLE =
      """
      <entry>
        <id>http://arxiv.org/abs/2602.00001v2</id>
        <title>On $a &lt; b$ and
          other   orders</title>
        <updated>2026-02-12T08:00:00Z</updated>
        <link href="https://arxiv.org/abs/2602.00001v2" rel="alternate" type="text/html"/>
        <link href="https://arxiv.org/pdf/2602.00001v2" rel="related" title="pdf"/>
        <summary>  We order
      what is there.

        A second paragraph.
      </summary>
        <category term="cs.AI" scheme="http://arxiv.org/schemas/atom"/>
        <category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>
        <category term="math.LO" scheme="http://arxiv.org/schemas/atom"/>
        <published>2026-02-10T13:59:59-05:00</published>
        <arxiv:comment>5 pages,
          no figures</arxiv:comment>
        <arxiv:primary_category term="cs.LG"/>
        <arxiv:journal_ref>J. Orders 1
          (2026) 1-5</arxiv:journal_ref>
        <arxiv:doi>10.1000/orders</arxiv:doi>
        <author><name>Ada Example</name>
          <arxiv:affiliation>Institute
            of Orders</arxiv:affiliation>
          <arxiv:affiliation>Elsewhere</arxiv:affiliation></author>
        <author><name> </name></author>
        <author><name>Bo Example</name></author>
      </entry>
      """;

  @Test
  void all_fields_of_an_entry_are_read() {
    Batch batch = read(WHOLE);
    assertThat(batch.problems()).isEmpty();
    Paper paper = batch.papers().get(0);
    assertThat(paper.id()).hasToString("2602.00001v2");
    assertThat(paper.title()).isEqualTo("On $a < b$ and other orders");
    assertThat(paper.abstractText()).isEqualTo("We order what is there.\n\nA second paragraph.");
    assertThat(paper.authors()).containsExactly("Ada Example", "Bo Example");
    assertThat(paper.category()).isEqualTo("cs.LG");
    assertThat(paper.categories()).containsExactly("cs.LG", "cs.AI", "math.LO");
    assertThat(paper.announceType()).isEqualTo(AnnounceType.NEW);
    assertThat(paper.announced()).contains(Instant.parse("2026-02-11T05:00:00Z"));
    assertThat(paper.submitted()).contains(Instant.parse("2026-02-10T18:59:59Z"));
    assertThat(paper.updated()).contains(Instant.parse("2026-02-12T08:00:00Z"));
    assertThat(paper.fetched()).contains(ApiTestPages.NOW);
    assertThat(paper.comments()).contains("5 pages, no figures");
    assertThat(paper.doi()).contains("10.1000/orders");
    assertThat(paper.journalReference()).contains("J. Orders 1 (2026) 1-5");
    assertThat(paper.license()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "cs.LG, NEW",
    "cs.AI, CROSS",
    "cs.AI+cs.LG, NEW",
    "cs, NEW",
    "math, CROSS",
    "cs.L, CROSS"
  })
  void the_announcement_type_depends_on_the_requested_categories(String asked, AnnounceType type) {
    Batch batch =
        ApiTestPages.fetch(
                FakeApiServer.answering(ApiTestPages.page(1, 0, WHOLE)),
                FetchRequest.of(List.of(asked)))
            .get(0);
    assertThat(batch.papers().get(0).announceType()).isEqualTo(type);
    assertThat(batch.papers().get(0).category()).isEqualTo(asked);
  }

  @Test
  void each_paper_of_several_days_has_its_own_day() {
    FetchRequest request =
        ApiTestPages.REQUEST.days(LocalDate.of(2026, 2, 9), LocalDate.of(2026, 2, 11));
    String page =
        ApiTestPages.page(
            3,
            0,
            submitted("2602.00001v1", "2026-02-06T18:59:59Z"), // Friday before the deadline
            submitted("2602.00002v1", "2026-02-07T12:00:00Z"), // Saturday
            submitted("2602.00003v1", "2026-02-09T19:00:00Z")); // Monday at the deadline
    Batch batch = ApiTestPages.fetch(FakeApiServer.answering(page), request).get(0);
    assertThat(batch.announced()).isEmpty();
    assertThat(batch.papers())
        .extracting(paper -> paper.announced().orElseThrow().toString())
        .containsExactly("2026-02-09T05:00:00Z", "2026-02-10T05:00:00Z", "2026-02-11T05:00:00Z");
  }

  @Test
  void papers_of_the_minute_after_the_deadline_are_left_out_without_a_problem() {
    Batch batch =
        read(
            submitted("2602.00001v1", "2026-02-09T19:00:00Z"),
            submitted("2602.00002v1", "2026-02-10T18:59:59Z"),
            submitted("2602.00003v1", "2026-02-10T19:00:00Z"),
            submitted("2602.00004v1", "2026-02-10T19:00:59Z"));
    assertThat(ApiTestPages.ids(List.of(batch))).containsExactly("2602.00001v1", "2602.00002v1");
    assertThat(batch.problems()).isEmpty();
  }

  @Test
  void papers_of_other_days_are_left_out_and_counted() {
    Batch batch =
        read(
            submitted("2602.00001v1", "2026-02-09T18:59:59Z"),
            submitted("2602.00002v1", "2026-02-10T19:01:00Z"),
            ApiTestPages.entry(3));
    assertThat(ApiTestPages.ids(List.of(batch))).containsExactly("2602.00003v1");
    assertThat(messages(batch))
        .containsExactly(
            "2 of the page's papers were not submitted for the announcement of 2026-02-11 and are"
                + " left out");
  }

  @Test
  void an_entry_without_identifier_is_a_problem_and_the_others_are_read() {
    Batch batch =
        read(
            ApiTestPages.entry(1),
            "<entry><id>http://arxiv.org/abs/nothing\u202e</id><title>A\n title</title></entry>",
            "<entry/>",
            ApiTestPages.entry(2));
    assertThat(ApiTestPages.ids(List.of(batch))).containsExactly("2602.00001v1", "2602.00002v1");
    assertThat(batch.failure()).isEmpty();
    assertThat(messages(batch))
        .containsExactly(
            "entry 2 (\"A title\"): it has no identifier such as http://arxiv.org/abs/2602.09578v1,"
                + " found \"http://arxiv.org/abs/nothing?\"; it is left out",
            "entry 3 (\"\"): it has no identifier such as http://arxiv.org/abs/2602.09578v1, found"
                + " \"\"; it is left out");
    assertThat(read("<entry/>").failure()).as("even if it is the only one").isEmpty();
  }

  @Test
  void the_version_is_taken_from_the_link_if_the_identifier_has_none() {
    String bare = "<id>http://arxiv.org/abs/2602.00001</id>";
    String entry =
        ApiTestPages.entry(1).replace("<id>http://arxiv.org/abs/2602.00001v1</id>", bare);
    assertThat(ApiTestPages.ids(List.of(read(entry)))).containsExactly("2602.00001v1");
    String other = entry.replace("abs/2602.00001v1", "abs/2602.00002v1");
    assertThat(ApiTestPages.ids(List.of(read(other)))).containsExactly("2602.00001");
  }

  @Test
  void an_entry_without_dates_belongs_to_the_only_requested_day() {
    String entry = ApiTestPages.entry(1).replaceAll("<(published|updated)>.*?</\\1>", "");
    Batch batch = read(entry);
    assertThat(batch.papers().get(0).announced()).contains(Instant.parse("2026-02-11T05:00:00Z"));
    assertThat(batch.papers().get(0).submitted()).isEmpty();
    assertThat(messages(batch))
        .containsExactly("entry 1 (2602.00001v1): it states no valid submission date");
    Batch days =
        ApiTestPages.fetch(
                FakeApiServer.answering(ApiTestPages.page(1, 0, entry)),
                ApiTestPages.REQUEST.days(LocalDate.of(2026, 2, 10), LocalDate.of(2026, 2, 11)))
            .get(0);
    assertThat(days.papers().get(0).announced()).isEmpty();
  }

  @Test
  void a_paper_with_the_title_error_is_a_paper() {
    Batch batch = read(ApiTestPages.entry(1).replace("An invented paper", "Error"));
    assertThat(batch.papers().get(0).title()).isEqualTo("Error");
  }

  @Test
  void overlong_texts_are_left_out() {
    Batch batch =
        read(
            ApiTestPages.entry(
                ApiTestPages.id(1), "<arxiv:comment>" + "c".repeat(2001) + "</arxiv:comment>"),
            ApiTestPages.entry(2).replace("An invented paper", " \n".repeat(200_000) + "T"));
    assertThat(batch.papers().get(0).comments()).isEmpty();
    assertThat(batch.papers().get(1).title()).isEqualTo("T");
    assertThat(messages(batch))
        .containsExactlyInAnyOrder(
            "entry 1 (2602.00001v1): its comment is longer than 2000 characters and left out");
  }

  private static String submitted(String id, String at) {
    return ApiTestPages.entry(id)
        .replaceFirst("<published>.*?</published>", "<published>" + at + "</published>");
  }

  private static List<String> messages(Batch batch) {
    return batch.problems().stream().map(Problem::message).toList();
  }

  private static Batch read(String... entries) {
    String page = ApiTestPages.page(entries.length, 0, entries);
    return ApiTestPages.fetch(FakeApiServer.answering(page), ApiTestPages.REQUEST).get(0);
  }
}
