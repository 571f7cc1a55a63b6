package io.github.arxivbot.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.model.Verdict.BatchState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that values which are printed and written have no hostile characters. */
class SafeValuesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"\u0000", "\u001b[2J", "\u009b", "\u202E", "\u2067", "\uD800", "\uDC00", "\uFFFE"})
  void texts_of_values_have_no_hostile_characters(String hostile) {
    String text = "a" + hostile + "b";
    Digest digest =
        Digest.builder(LocalDate.EPOCH, Instant.EPOCH)
            .categories(List.of(text))
            .keywords(List.of(text))
            .whyEmpty(text)
            .build();
    Verdict verdict =
        Verdict.builder().source(text).category(text).state(BatchState.FAILED).reason(text).build();
    Summary summary = Summary.builder(text + "\r\n\tc", text).numbers(1, List.of(text)).build();

    assertThat(
            List.of(
                new Problem(Step.FETCH, text, text, true).toString(),
                Reason.of(text, Field.TEXT, 1).term(),
                new Reason("a", Field.TEXT, 1, text, List.of()).source(),
                verdict.source() + verdict.category() + verdict.reason(),
                summary.text(),
                summary.model(),
                summary.unsupportedNumbers().get(0),
                digest.categories().get(0),
                digest.keywords().get(0),
                digest.whyEmpty().orElseThrow()))
        .allSatisfy(value -> assertThat(value).startsWith("a").doesNotContain(hostile, "\u001b"));
    assertThat(summary.text()).endsWith("b\n\tc");
  }
}
