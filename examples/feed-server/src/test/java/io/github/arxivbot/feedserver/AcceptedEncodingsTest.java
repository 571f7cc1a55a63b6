package io.github.arxivbot.feedserver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client can unpack. */
class AcceptedEncodingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip | true",
        "GZIP | true",
        "x-gzip | true",
        "br, gzip;q=0.1 | true",
        "* | true",
        "*;q=0, gzip | true",
        "gzip;q=0 | false",
        "gzip; q=0.000 | false",
        "*, gzip;q=0 | false",
        "identity | false",
        "*;q=0 | false",
        "gzipped | false",
        "'' | false",
      })
  void what_a_client_accepts_is_read_as_the_standard_has_it(String header, boolean gzip) {
    assertThat(AcceptedEncodings.haveGzip(header)).isEqualTo(gzip);
  }
}
