package io.github.arxivbot.fetcher.biorxiv;

import static io.github.arxivbot.fetcher.biorxiv.ScriptedDetails.preprint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BiorxivApiTest {

  private static final String DAY = "2026-02-10";
  private static final LocalDate TODAY = LocalDate.parse("2026-02-11");

  @Test
  void the_newest_announcement_has_what_was_posted_the_day_before() throws Exception {
    ScriptedDetails network =
        new ScriptedDetails(30)
            .post(
                "2026-02-09",
                preprint("10.1101/2026.02.05.000001", 1, "2026-02-09", "cell biology", "Old"))
            .post(DAY, preprint("10.1101/2026.02.06.000002", 1, DAY, "cell biology", "New"))
            .post(
                "2026-02-11",
                preprint("10.1101/2026.02.07.000003", 1, "2026-02-11", "cell biology", "Next"));

    Batch batch = fetch(network, "cell biology").get(0);

    assertThat(batch.source()).isEqualTo("biorxiv");
    assertThat(batch.announced()).contains(TODAY);
    assertThat(batch.due()).contains(TODAY);
    assertThat(batch.papers()).extracting(Paper::title).containsExactly("New");
    assertThat(network.asked)
        .containsExactly(
            URI.create("https://api.biorxiv.org/details/biorxiv/2026-02-10/2026-02-10/0/json"));
  }

  @Test
  void all_fields_of_a_preprint_are_read() throws Exception {
    ScriptedDetails network =
        new ScriptedDetails(30)
            .post(
                DAY,
                preprint("10.1101/2026.02.06.000002", 2, DAY, "cell biology", "On <i>E. coli</i>")
                    .replace("\"published\": \"NA\"", "\"published\": \"10.1038/S41586-026-1\""));

    Paper paper = fetch(network, "Cell_Biology").get(0).papers().get(0);

    assertThat(paper.id()).isEqualTo(PaperId.parse("doi:10.1101/2026.02.06.000002v2"));
    assertThat(paper.title()).isEqualTo("On E. coli");
    assertThat(paper.abstractText()).isEqualTo("Cells <b>grow</b> in vitro & in vivo.");
    assertThat(paper.authors())
        .containsExactly("E. F. Muster", "A. van der Berg", "The Cell Consortium");
    assertThat(paper.category()).isEqualTo("Cell_Biology");
    assertThat(paper.categories()).containsExactly("cell biology");
    assertThat(paper.announceType()).isEqualTo(AnnounceType.REPLACE);
    assertThat(paper.announced()).contains(Instant.parse("2026-02-11T05:00:00Z"));
    assertThat(paper.updated()).contains(Instant.parse("2026-02-10T00:00:00Z"));
    assertThat(paper.submitted()).isEmpty();
    assertThat(paper.page())
        .hasToString("https://www.biorxiv.org/content/10.1101/2026.02.06.000002v2");
    assertThat(paper.pdf())
        .contains(
            URI.create("https://www.biorxiv.org/content/10.1101/2026.02.06.000002v2.full.pdf"));
    assertThat(paper.doi()).contains("10.1038/S41586-026-1");
    assertThat(paper.license()).contains("cc_by");
  }

  @Test
  void every_page_is_read_whatever_its_size() throws Exception {
    ScriptedDetails network = new ScriptedDetails(3);
    for (int i = 0; i < 7; i++) {
      String category = i % 2 == 0 ? "neuroscience" : "genetics";
      network.post(DAY, preprint("10.1101/2026.02.06.00000" + i, 1, DAY, category, "Paper " + i));
    }

    List<Batch> batches = fetch(network, "genetics", "neuroscience", "zoology");

    assertThat(batches)
        .extracting(Batch::category)
        .containsExactly("genetics", "neuroscience", "zoology");
    assertThat(batches).extracting(batch -> batch.papers().size()).containsExactly(3, 4, 0);
    assertThat(network.asked).hasSize(3);
  }

  @Test
  void a_category_without_preprints_is_complete_and_a_day_without_any_is_not() throws Exception {
    ScriptedDetails network =
        new ScriptedDetails(30)
            .post(DAY, preprint("10.1101/2026.02.06.000002", 1, DAY, "genetics", "New"));

    assertThat(fetch(network, "zoology").get(0).due()).isEmpty();
    assertThat(fetch(new ScriptedDetails(30), "zoology").get(0).due()).contains(TODAY);
  }

  @Test
  void past_announcements_are_read_at_once() throws Exception {
    ScriptedDetails network =
        new ScriptedDetails(30)
            .post(
                "2026-02-06",
                preprint("10.1101/2026.02.06.000001", 1, "2026-02-06", "genetics", "Friday"))
            .post(
                "2026-02-07",
                preprint("10.1101/2026.02.06.000002", 1, "2026-02-07", "genetics", "Saturday"));
    List<Batch> batches = new ArrayList<>();
    fetcher(network)
        .fetch(
            FetchRequest.of(List.of("genetics"))
                .days(LocalDate.parse("2026-02-07"), LocalDate.parse("2026-02-08")),
            batches::add);

    assertThat(batches).singleElement().satisfies(batch -> assertThat(batch.due()).isEmpty());
    assertThat(batches.get(0).papers())
        .extracting(paper -> paper.announced().orElseThrow().toString().substring(0, 10))
        .containsExactly("2026-02-07", "2026-02-08");
  }

  @Test
  void a_withdrawn_preprint_has_no_pdf() throws Exception {
    ScriptedDetails network =
        new ScriptedDetails(30)
            .post(
                DAY,
                preprint("10.1101/2026.02.06.000002", 2, DAY, "genetics", "WITHDRAWN: On cells"));

    Paper paper = fetch(network, "genetics").get(0).papers().get(0);

    assertThat(paper.isWithdrawn()).isTrue();
    assertThat(paper.pdf()).isEmpty();
  }

  @Test
  void an_item_that_can_not_be_read_is_a_problem_and_the_others_are_papers() throws Exception {
    ScriptedDetails network =
        new ScriptedDetails(30)
            .post(DAY, preprint("10.1101/2026.02.06.000001", 1, DAY, "genetics", "Good"))
            .post(DAY, preprint("not a DOI", 1, DAY, "genetics", "Bad"))
            .post(DAY, preprint("10.1101/2026.02.06.000003", 1, "yesterday", "genetics", "Bad"))
            .post(DAY, preprint("10.1101/2026.02.06.000004", 0, DAY, "genetics", "Bad"))
            .post(DAY, preprint("10.1101/2026.02.06.000005", 1, DAY, "genetics", ""))
            .post(DAY, "{\"category\": \"genetics\"}");

    Batch batch = fetch(network, "genetics").get(0);

    assertThat(batch.papers()).extracting(Paper::title).containsExactly("Good");
    assertThat(batch.problems())
        .extracting(Problem::message)
        .satisfiesExactly(
            one ->
                assertThat(one)
                    .startsWith("item 2 (not a DOI): \"not a DOI\"")
                    .contains("expected a DOI"),
            one ->
                assertThat(one)
                    .isEqualTo(
                        "item 3 (10.1101/2026.02.06.000003): date: expected YYYY-MM-DD, found"
                            + " yesterday"),
            one -> assertThat(one).contains("version: expected a number from 1, found 0"),
            one -> assertThat(one).contains("title: expected a text, found none"),
            one -> assertThat(one).isEqualTo("item 6: version: expected a text, found none"));
  }

  @Test
  void an_answer_that_breaks_off_leaves_what_was_read() throws Exception {
    ScriptedDetails pages = new ScriptedDetails(1);
    pages.post(DAY, preprint("10.1101/2026.02.06.000001", 1, DAY, "genetics", "First"));
    pages.post(DAY, preprint("10.1101/2026.02.06.000002", 1, DAY, "zoology", "Second"));
    Http network =
        (address, maxBytes) -> {
          if (address.getPath().endsWith("/1/json")) {
            throw new HttpException("GET " + address + ": status 503", 503, true);
          }
          return pages.get(address, maxBytes);
        };

    List<Batch> batches = fetch(network, "genetics", "zoology");

    assertThat(batches.get(0).papers()).extracting(Paper::title).containsExactly("First");
    assertThat(batches.get(0).incomplete().orElseThrow().message()).contains("status 503");
    assertThat(batches.get(1).failure().orElseThrow().message()).contains("status 503");
  }

  @Test
  void a_total_that_the_pages_do_not_reach_ends_the_requests() throws Exception {
    String json = "{\"messages\":[{\"status\":\"ok\",\"total\":5}],\"collection\":[]}";
    Http network = (address, maxBytes) -> ScriptedDetails.reply(address, json);

    assertThat(fetch(network, "genetics").get(0).failure().orElseThrow().message())
        .isEqualTo("the answer ends after 0 of 5 preprints, on an empty page");
  }

  @Test
  void an_error_of_the_server_is_named() throws Exception {
    String json =
        "{\"messages\":[{\"status\":\"unknown <b>server</b>\\u0007\"}],\"collection\":[]}";
    Http network = (address, maxBytes) -> ScriptedDetails.reply(address, json);

    assertThat(fetch(network, "genetics").get(0).failure().orElseThrow().message())
        .startsWith("GET https://api.biorxiv.org/details/biorxiv/2026-02-10/2026-02-10/0/json: ")
        .endsWith("found the status \"unknown <b>server</b>?\"");
  }

  @Test
  void medrxiv_has_pages_of_its_own() throws Exception {
    ScriptedDetails network =
        new ScriptedDetails(30)
            .post(DAY, preprint("10.1101/2026.02.06.000002", 1, DAY, "epidemiology", "New"));
    List<Batch> batches = new ArrayList<>();
    BiorxivApi medrxiv =
        BiorxivApi.builder(network).server(PreprintServer.MEDRXIV).clock(clock()).build();
    medrxiv.fetch(FetchRequest.of(List.of("epidemiology")), batches::add);

    assertThat(network.asked.get(0).getPath()).startsWith("/details/medrxiv/");
    assertThat(batches.get(0).source()).isEqualTo("medrxiv");
    assertThat(batches.get(0).papers().get(0).page().getHost()).isEqualTo("www.medrxiv.org");
    assertThat(medrxiv.pdfHosts()).containsExactly("www.medrxiv.org");
  }

  @Test
  void a_base_address_that_can_not_be_extended_is_rejected() {
    BiorxivApi.Builder builder = BiorxivApi.builder(new ScriptedDetails(1));
    for (String address : List.of("ftp://example.org/", "https://example.org/?q=1", "details")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> builder.baseUrl(URI.create(address)))
          .withMessageStartingWith("base URL: expected ");
    }
  }

  private static List<Batch> fetch(Http network, String... categories) throws Exception {
    List<Batch> batches = new ArrayList<>();
    fetcher(network).fetch(FetchRequest.of(List.of(categories)), batches::add);
    return batches;
  }

  private static BiorxivApi fetcher(Http network) {
    return BiorxivApi.builder(network).clock(clock()).build();
  }

  private static Clock clock() {
    return Clock.fixed(Instant.parse("2026-02-11T12:00:00Z"), ZoneOffset.UTC);
  }
}
