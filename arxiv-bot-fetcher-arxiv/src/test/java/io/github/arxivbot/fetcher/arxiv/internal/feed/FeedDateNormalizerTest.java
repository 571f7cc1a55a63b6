package io.github.arxivbot.fetcher.arxiv.internal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDateNormalizerTest {

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
    assertThat(FeedDateNormalizer.parse(text)).contains(at);
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
    assertThat(FeedDateNormalizer.parse(text)).isEmpty();
  }
}
