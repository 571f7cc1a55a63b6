package io.github.arxivbot.fetcher.arxiv.internal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import org.jdom2.Element;
import org.jdom2.input.SAXBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wed, 11 Feb 2026 00:00:00 -0500 | 2026-02-11T05:00:00Z",
        "Wed, 11 Feb 2026 05:00:00 GMT | 2026-02-11T05:00:00Z",
        "Wed, 11 Feb 2026 05:00:00 UT | 2026-02-11T05:00:00Z",
        "Wed, 11 Feb 2026 05:00:00 Z | 2026-02-11T05:00:00Z",
        "11 Feb 2026 00:00:00 EST | 2026-02-11T05:00:00Z",
        "Wed, 10 Jun 2026 00:00:00 EDT | 2026-06-10T04:00:00Z",
        "2026-02-11T00:00:00-05:00 | 2026-02-11T05:00:00Z",
        "2026-02-11T05:00:11.600500+00:00 | 2026-02-11T05:00:11.600500Z"
      })
  void dates_of_rss_and_atom_are_parsed(String text, Instant at) {
    assertThat(FeedDates.parse(text)).contains(at);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "today",
        "2026-02-11",
        "2026-02-11T00:00:00",
        "Wed, 11 Feb 2026 00:00:00",
        "Çar, 11 Şub 2026 00:00:00 GMT",
        "Fri, 30 Feb 2026 00:00:00 GMT"
      })
  void a_text_without_time_zone_or_date_is_not_a_date(String text) {
    assertThat(FeedDates.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss xmlns='' xmlns:arxiv-bot='urn:x'><pubDate xmlns:d='arxiv-bot:dates'>%s</pubDate></rss>",
        "<rss><pubDate arxiv-bot='x'><b/>%s</pubDate></rss>",
        "<rss><pubDate xml:lang='en'>%s</pubDate><pubDate>2000-01-01T00:00:00Z</pubDate></rss>"
      })
  void the_first_date_of_an_element_is_found_after_it_was_hidden(String xml) throws Exception {
    Element root = root(String.format(xml, "Wed, 11 Feb 2026 00:00:00 -0500"));

    FeedDates dates = FeedDates.hide(root.getDocument());

    assertThat(root.getChild("pubDate")).isNull();
    assertThat(dates.find("pubDate", root.getChildren())).isEqualTo("2026-02-11T05:00:00Z");
    assertThat(dates.find("lastBuildDate", root.getChildren())).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"+10000-01-01T00:00:00Z", "-0001-12-31T23:59:59Z", "+999999999-12-31T00:00:00Z"})
  void a_year_that_has_not_four_digits_is_a_problem_of_its_item(String date) throws Exception {
    Element root = root("<rss><item/><item><pubDate>" + date + "</pubDate></item></rss>");

    FeedDates dates = FeedDates.hide(root.getDocument());

    assertThat(dates.find("pubDate", root.getChildren().get(1).getChildren())).isNull();
    assertThat(dates.problems()).singleElement().asString().startsWith("item 2: expected a date");
  }

  private static Element root(String xml) throws Exception {
    return new SAXBuilder().build(new StringReader(xml)).getRootElement();
  }
}
