package io.github.arxivbot.fetcher.arxiv.internal.oai;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.fetcher.arxiv.ArxivOai;
import io.github.arxivbot.fetcher.arxiv.FakeOaiServer;
import io.github.arxivbot.fetcher.arxiv.OaiAnswers;
import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.FetchRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tells announcements from edits on Wednesday, 11 February 2026. */
class OaiAnnouncementTest {

  private static final String DAY = "2026-02-11";
  private static final FetchRequest NEWEST = FetchRequest.of(List.of("cs.LG"));

  private static List<Paper> papers(FetchRequest request, FakeOaiServer server) {
    return OaiAnswers.fetch(request, server).get(0).papers();
  }

  private static FakeOaiServer one(String categories, String... versions) {
    return new FakeOaiServer(9).paper("2602.00001", DAY, categories, versions);
  }

  private static AnnounceType typeOf(FakeOaiServer server) {
    return papers(NEWEST, server).get(0).announceType();
  }

  @Test
  void a_recent_first_version_is_new_or_cross() {
    assertThat(typeOf(one("cs.LG cs.AI", "2026-02-10T12:00:00Z"))).isEqualTo(AnnounceType.NEW);
    assertThat(typeOf(one("cs.AI cs.LG", "2026-02-10T12:00:00Z"))).isEqualTo(AnnounceType.CROSS);
  }

  @Test
  void a_recent_later_version_is_a_replacement() {
    String[] versions = {"2025-06-01T00:00:00Z", "2026-02-10T12:00:00Z"};
    assertThat(typeOf(one("cs.LG cs.AI", versions))).isEqualTo(AnnounceType.REPLACE);
    assertThat(typeOf(one("cs.AI cs.LG", versions))).isEqualTo(AnnounceType.REPLACE_CROSS);
  }

  @Test
  void a_paper_that_moderators_held_for_two_weeks_is_new_and_an_older_one_is_an_edit() {
    // the submissions of that day start on Monday at 14:00 Eastern
    assertThat(papers(NEWEST, one("cs.LG", "2026-01-26T19:00:00Z"))).hasSize(1);
    assertThat(papers(NEWEST, one("cs.LG", "2026-01-26T18:59:59Z"))).isEmpty();
  }

  @Test
  void a_paper_that_was_new_in_the_range_is_new_even_if_it_was_replaced_since() {
    FakeOaiServer server = one("cs.LG", "2026-02-09T12:00:00Z", "2026-02-10T12:00:00Z");
    LocalDate tuesday = LocalDate.parse("2026-02-10");
    Paper both = papers(NEWEST.days(tuesday, OaiAnswers.TODAY), server).get(0);
    assertThat(both.announceType()).isEqualTo(AnnounceType.NEW);
    assertThat(both.announced()).contains(AnnouncementCalendar.startOf(tuesday));
    assertThat(typeOf(server)).isEqualTo(AnnounceType.REPLACE);
  }

  @Test
  void everything_includes_edits_with_the_day_of_their_last_version() {
    FakeOaiServer server = one("cs.LG", "2025-06-02T12:00:00Z");
    ArxivOai all = OaiAnswers.at(OaiAnswers.NOW, server).everything(true).build();
    Paper edited = OaiAnswers.fetch(NEWEST, all).get(0).papers().get(0);
    assertThat(edited.announceType()).isEqualTo(AnnounceType.NEW);
    assertThat(edited.announced())
        .contains(AnnouncementCalendar.startOf(LocalDate.parse("2025-06-03")));
    assertThat(server.requests)
        .containsExactly("verb=ListRecords&metadataPrefix=arXivRaw&set=cs%3Acs%3ALG");
  }

  @Test
  void all_fields_of_a_record_are_read() {
    Paper paper =
        papers(NEWEST, one("cs.LG cs.AI", "2026-02-09T20:00:00Z", "2026-02-10T12:00:00Z")).get(0);
    assertThat(paper.id()).hasToString("2602.00001v2");
    assertThat(paper.title()).isEqualTo("A title in two lines");
    assertThat(paper.abstractText()).isEqualTo("We count.");
    assertThat(paper.authors()).containsExactly("Ada Example", "Bo Example");
    assertThat(paper.category()).isEqualTo("cs.LG");
    assertThat(paper.categories()).containsExactly("cs.LG", "cs.AI");
    assertThat(paper.submitted()).contains(Instant.parse("2026-02-09T20:00:00Z"));
    assertThat(paper.updated()).contains(Instant.parse("2026-02-10T12:00:00Z"));
    assertThat(paper.announced()).contains(AnnouncementCalendar.startOf(OaiAnswers.TODAY));
    assertThat(paper.fetched()).contains(OaiAnswers.NOW);
  }

  @Test
  void categories_become_set_names() {
    assertThat(
            List.of(
                OaiSetNames.of("cs.AI"),
                OaiSetNames.of("math.NA"),
                OaiSetNames.of("hep-lat"),
                OaiSetNames.of("physics.optics"),
                OaiSetNames.of("astro-ph.GA"),
                OaiSetNames.of("cond-mat.str-el"),
                OaiSetNames.of("q-bio.NC"),
                OaiSetNames.of("stat"),
                OaiSetNames.of("astro-ph"),
                OaiSetNames.of("physics")))
        .containsExactly(
            "cs:cs:AI",
            "math:math:NA",
            "physics:hep-lat",
            "physics:physics:optics",
            "physics:astro-ph:GA",
            "physics:cond-mat:str-el",
            "q-bio:q-bio:NC",
            "stat",
            "physics:astro-ph",
            "physics:physics");
  }
}
