package io.github.arxivbot.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OldSpanMigratorTest {

  private static final String ABSTRACT =
      "A Schr\\\"odinger  equation\n  for kv\ncaches.\n\nAnd more kv";

  @Test
  void spans_in_a_text_of_an_earlier_version_are_moved() {
    assertThat(moved("Schr\\\"odinger")).isEqualTo("Schrödinger");
    assertThat(moved("equation")).isEqualTo("equation");
    assertThat(moved("kv\ncaches")).isEqualTo("kv caches");
    assertThat(moved("more kv")).isEqualTo("more kv");
    assertThat(moved("A Schr\\\"odinger  equation\n  for"))
        .isEqualTo("A Schrödinger equation\n\nfor");
  }

  @Test
  void spans_in_an_unchanged_text_are_the_same() {
    Paper paper = paper("A kv cache", "an abstract");
    Reason reason = reason(Field.TITLE, 2, 4).withSpans(List.of(new Span(Field.TITLE, 2, 40)));

    assertThat(spans(paper, "A kv cache", "an abstract").moved(List.of(reason)))
        .containsExactly(reason);
  }

  @Test
  void a_span_that_is_not_in_the_text_is_removed() {
    String title = "Na\\\"ive  \u0000";
    Paper paper = paper(title, "");
    OldSpanMigrator spans = spans(paper, title, "");

    assertThat(spans.moved(List.of(reason(Field.TITLE, 8, 10))).get(0).spans()).isEmpty();
    assertThat(spans.moved(List.of(reason(Field.TITLE, 0, 99))).get(0).spans()).isEmpty();
    assertThat(spans.moved(List.of(reason(Field.TITLE, 3, 6))).get(0).spans()).isEmpty();
  }

  private static String moved(String found) {
    Paper paper = paper("A title", ABSTRACT);
    int start = ABSTRACT.indexOf(found);
    Span span =
        spans(paper, "A title", ABSTRACT)
            .moved(List.of(reason(Field.ABSTRACT, start, start + found.length())))
            .get(0)
            .spans()
            .get(0);
    return paper.abstractText().substring(span.start(), span.end());
  }

  private static OldSpanMigrator spans(Paper paper, String title, String abstractText) {
    return new OldSpanMigrator(
        Map.of(Field.TITLE, title, Field.ABSTRACT, abstractText, Field.COMMENTS, ""), paper);
  }

  private static Reason reason(Field field, int start, int end) {
    return new Reason("kv", field, 1, "", List.of(new Span(field, start, end)));
  }

  private static Paper paper(String title, String abstractText) {
    return Paper.builder(ArxivId.parse("2602.00001v1"), title).abstractText(abstractText).build();
  }
}
