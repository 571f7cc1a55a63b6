package io.github.arxivbot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperIdTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2602.09578v1",
        "arxiv:2602.09578v1",
        "https://arxiv.org/abs/2602.09578v1",
        "doi:10.48550/arXiv.2602.09578v1",
        "https://doi.org/10.48550/arXiv.2602.09578v1"
      })
  void an_identifier_of_arxiv_is_read_in_every_form(String text) {
    assertThat(PaperId.parse(text)).isEqualTo(ArxivId.parse("2602.09578v1"));
  }

  @ParameterizedTest
  @CsvSource({
    "doi:10.1101/2026.02.09.123456, doi, 10.1101/2026.02.09.123456, 0",
    "doi:10.1101/2026.02.09.123456v2, doi, 10.1101/2026.02.09.123456, 2",
    "https://doi.org/10.1101/2026.02.09.123456v2, doi, 10.1101/2026.02.09.123456, 2",
    "http://dx.doi.org/10.1000/ABC(1), doi, 10.1000/abc(1), 0",
    "doi:10.31219/osf.io/abcde_v2, doi, 10.31219/osf.io/abcde_v2, 0",
    "mylab:report-17, mylab, report-17, 0",
    "mylab:Report-17v3, mylab, Report-17, 3"
  })
  void other_identifiers_have_a_scheme(String text, String scheme, String value, int version) {
    PaperId id = PaperId.parse(text);

    assertThat(id).isEqualTo(new PaperId.Other(scheme, value, version));
    assertThat(id.unversioned()).isEqualTo(scheme + ":" + value);
    assertThat(id.withoutVersion()).hasToString(scheme + ":" + value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "report-17",
        "2613.09578",
        "arxiv:report-17",
        "https://example.org/paper",
        "doi:report-17",
        "MyLab:report",
        "mylab:",
        "mylab:two words",
        "mylab:a<b",
        "mylab:a\"b",
        "mylab:a]b",
        "mylab:caf\u00e9",
        "mylab:a\nb",
        "mylab:1v2v3",
        "doi:10.1101/2026.02.09.123456v0v1"
      })
  void everything_else_is_rejected(String text) {
    assertThat(PaperId.find(text)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PaperId.parse(text))
        .withMessageContaining("expected YYMM.NNNNN");
  }

  @Test
  void a_part_without_the_form_of_its_scheme_is_rejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PaperId.of("My Lab", "1", 0))
        .withMessageContaining("scheme \"My Lab\": expected 1 to 30 lower-case letters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PaperId.of("doi", "17", 0))
        .withMessageContaining("expected a DOI such as");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PaperId.of("mylab", "17v2", 0))
        .withMessageContaining("pass the number as the version");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PaperId.of("mylab", "17", 10_000))
        .withMessageContaining("is not from 0 to 9999");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PaperId.Other("arxiv", "2602.09578", 0))
        .withMessageContaining("ArxivId");
  }

  @Property
  void the_text_form_is_read_back(
      @ForAll("values") String value, @ForAll @IntRange(max = 9999) int version) {
    PaperId id = PaperId.of("mylab", value, version);

    assertThat(PaperId.parse(id.toString())).isEqualTo(id);
    assertThat(PaperId.parse(id.unversioned())).isEqualTo(id.withoutVersion());
  }

  @Property
  void a_doi_does_not_depend_on_upper_case(@ForAll("values") String value) {
    PaperId id = PaperId.of("doi", "10.1000/" + value, 0);

    assertThat(PaperId.of("doi", "10.1000/" + value.toUpperCase(Locale.ROOT), 0)).isEqualTo(id);
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.strings()
        .withChars("abvzABVZ0129._/:;()~+=,-")
        .ofMinLength(1)
        .ofMaxLength(40)
        .filter(
            value ->
                !value.startsWith("//")
                    && !value.toLowerCase(Locale.ROOT).matches("(?s)(.*v\\d+|.*_)"));
  }
}
