package io.github.arxivbot.fetcher.arxiv;

import static io.github.arxivbot.fetcher.arxiv.TestFeeds.item;
import static io.github.arxivbot.fetcher.arxiv.TestFeeds.rss;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpReply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The facts that a batch of a feed states besides its papers. */
class RssBatchTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-11");
  private static final Instant THURSDAY = Instant.parse("2026-02-12T12:00:00Z");
  private static final Instant SUNDAY = Instant.parse("2026-02-15T12:00:00Z");
  private static final FetchRequest CS_LG = FetchRequest.of(List.of("cs.LG"));

  @Test
  void an_old_feed_has_its_day_and_the_day_that_is_due() {
    Batch batch = TestFeeds.fetch(CS_LG, serving(rss(item("2602.00001v1"))), THURSDAY).get(0);
    assertThat(batch.announced()).contains(DAY);
    assertThat(batch.due()).contains(DAY.plusDays(1));
    assertThat(batch.failure()).isEmpty();
    assertThat(batch.papers()).hasSize(1);
  }

  @Test
  void on_a_weekend_no_announcement_is_due() {
    assertThat(TestFeeds.fetch(CS_LG, serving(rss()), SUNDAY).get(0).due()).isEmpty();
  }

  @Test
  void on_a_weekend_fridays_papers_are_due_from_a_feed_that_still_shows_papers() {
    Batch batch = TestFeeds.fetch(CS_LG, serving(rss(item("2602.00001v1"))), SUNDAY).get(0);
    assertThat(batch.announced()).contains(DAY);
    assertThat(batch.due()).contains(DAY.plusDays(2));
  }

  @Test
  void the_due_day_is_stated_even_if_the_feed_cannot_be_read() {
    Batch batch = TestFeeds.fetch(CS_LG, serving("<html/>"), THURSDAY).get(0);
    assertThat(batch.failure()).isPresent();
    assertThat(batch.due()).contains(DAY.plusDays(1));
  }

  @Test
  void no_announcement_is_due_on_a_configured_holiday() throws InterruptedException {
    ArxivRssFactory factory = new ArxivRssFactory();
    PluginContext context =
        PluginContext.builder(factory.options())
            .http(serving(rss()))
            .clock(Clock.fixed(THURSDAY, ZoneOffset.UTC))
            .set(HolidayOption.HOLIDAYS, List.of("2026-02-12"))
            .build();
    List<Batch> batches = new ArrayList<>();
    factory.create(context).fetch(CS_LG, batches::add);
    assertThat(batches).extracting(Batch::due).containsExactly(Optional.empty());
  }

  @Test
  void an_invalid_holiday_is_rejected_with_a_message() {
    assertThat(HolidayOption.check(List.of("2026-12-25", "25.12.2026")))
        .contains("expected dates such as 2026-12-25, found \"25.12.2026\"");
    assertThat(HolidayOption.check(List.of("2026-02-30"))).isPresent();
    assertThat(HolidayOption.check(List.of("2026-12-24"))).isEmpty();
  }

  @Test
  void a_feed_of_2000_items_is_truncated() {
    assertThat(TestFeeds.read(rssWith(1999)).truncated()).isEmpty();
    assertThat(TestFeeds.read(rssWith(2000)).truncated())
        .contains("2000 items, the maximum of arXiv's feeds");
    assertThat(TestFeeds.read(rssWith(2000)).papers()).hasSize(2000);
  }

  @Test
  void an_unchanged_feed_is_marked_as_not_modified() {
    byte[] feed = rss(item("2602.00001v1")).getBytes(StandardCharsets.UTF_8);
    Http remembering =
        new Http() {
          @Override
          public HttpReply get(URI address, long maxBytes) {
            return HttpReply.of(address, "", feed);
          }

          @Override
          public HttpReply getIfChanged(URI address) {
            return HttpReply.of(address, "", feed).asNotModified();
          }
        };
    Batch batch = TestFeeds.fetch(CS_LG, remembering, THURSDAY).get(0);
    assertThat(batch.notModified()).isTrue();
    assertThat(batch.papers()).hasSize(1);
    assertThat(TestFeeds.read(rss()).notModified()).isFalse();
  }

  @Test
  void requested_days_with_the_newest_announcement_are_read() {
    FetchRequest week = CS_LG.days(DAY.minusDays(2), DAY);
    Batch batch = TestFeeds.fetch(week, serving(rss(item("2602.00001v1"))), THURSDAY).get(0);
    assertThat(batch.failure()).isEmpty();
    assertThat(batch.papers()).hasSize(1);
  }

  @Test
  void other_requested_days_are_a_failure_that_states_the_available_day() {
    FetchRequest earlier = CS_LG.days(DAY.minusDays(2), DAY.minusDays(1));
    Batch batch = TestFeeds.fetch(earlier, serving(rss(item("2602.00001v1"))), THURSDAY).get(0);
    assertThat(batch.papers()).isEmpty();
    assertThat(batch.announced()).contains(DAY);
    assertThat(batch.failure().map(Problem::message))
        .contains(
            "arxiv-rss has only the newest announcement, of 2026-02-11;"
                + " requested were days 2026-02-09 to 2026-02-10");
  }

  @Test
  void an_invalid_date_of_an_item_is_a_problem() {
    String odd = item("2602.00002v1").replace("</item>", "<pubDate>today</pubDate></item>");
    Batch batch = TestFeeds.read(rss(item("2602.00001v1"), odd));
    assertThat(batch.papers()).hasSize(2);
    assertThat(batch.papers().get(1).announced()).contains(AnnouncementCalendar.startOf(DAY));
    assertThat(batch.problems())
        .extracting(Problem::message)
        .containsExactly(
            "item 2: expected a date with its time zone as pubDate, found \"today\";"
                + " the date of the feed is used");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<enclosure url=\"http://a.b/c\" length=\"long\" type=\"x/y\"/>",
        "<source url=\"::\">s</source>"
      })
  void an_invalid_value_of_an_unused_element_affects_no_item(String element) {
    String odd = item("2602.00002v1").replace("</item>", element + "</item>");
    Batch batch = TestFeeds.read(rss(item("2602.00001v1"), odd));
    assertThat(batch.failure()).isEmpty();
    assertThat(batch.papers()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ttl>soon</ttl>",
        "<skipHours><hour>midnight</hour></skipHours>",
        "<skipDays><day>Someday</day></skipDays>",
        "<cloud domain=\"a.b\" port=\"x\" path=\"/\" registerProcedure=\"\" protocol=\"soap\"/>",
        "<image><title>t</title><url>u</url><link>l</link><width>wide</width></image>",
        "<sy:updateFrequency xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\">often"
            + "</sy:updateFrequency>"
      })
  void an_invalid_value_of_an_unused_channel_element_affects_nothing(String element) {
    String date = "<pubDate>Wed, 11 Feb 2026 00:00:00 -0500</pubDate>";
    Batch batch = TestFeeds.read(TestFeeds.rssOf(date + element, item("2602.00001v1")));
    assertThat(batch.failure()).isEmpty();
    assertThat(batch.papers()).hasSize(1);
  }

  private static String rssWith(int items) {
    return rss(
        IntStream.rangeClosed(1, items)
            .mapToObj(i -> item("2602.%05dv1".formatted(i)))
            .toArray(String[]::new));
  }

  private static Http serving(String feed) {
    byte[] bytes = feed.getBytes(StandardCharsets.UTF_8);
    return (address, max) -> HttpReply.of(address, "", bytes);
  }
}
