package io.github.arxivbot.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterParserTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-02-11T08:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1                              | PT1S",
        " 20                            | PT20S",
        "0000000000120                  | PT2M",
        "Wed, 11 Feb 2026 08:01:30 GMT  | PT1M30S",
        "Wednesday, 11-Feb-26 08:01:30 GMT | PT1M30S",
        "Wed Feb 11 08:01:30 2026       | PT1M30S",
        "Sun Mar  1 08:00:00 2026       | P18D",
        "99999999999999999999999999     | P3650D",
        "Fri, 31 Dec 9999 23:59:59 GMT  | P3650D",
      })
  void seconds_and_dates_are_parsed(String header, Duration pause) {
    assertThat(RetryAfterParser.parse(header, CLOCK)).contains(pause);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-5",
        "1.5",
        "soon",
        "5 seconds",
        "Mon, 11 Feb 2026 08:01:30 GMT",
        "Wed, 11 Feb 2026 25:01:30 GMT",
        "2026-02-11T08:01:30Z",
        "\u0661\u0662",
      })
  void other_values_are_ignored(String header) {
    assertThat(RetryAfterParser.parse(header, CLOCK)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "Wed, 11 Feb 2026 08:00:00 GMT", "Tue, 10 Feb 2026 08:00:00 GMT"})
  void a_date_in_the_past_is_no_delay(String header) {
    assertThat(RetryAfterParser.parse(header, CLOCK)).contains(Duration.ZERO);
  }

  @Property
  void every_delay_is_in_range(@ForAll String header) {
    RetryAfterParser.parse(header, CLOCK)
        .ifPresent(pause -> assertThat(pause).isBetween(Duration.ZERO, RetryAfterParser.MAX_DELAY));
  }
}
