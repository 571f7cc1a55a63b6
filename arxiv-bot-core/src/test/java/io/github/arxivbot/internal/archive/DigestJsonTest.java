package io.github.arxivbot.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.internal.json.ChecksummedJson;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperCounts;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Span;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.model.Verdict.BatchState;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestJsonTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-11");
  private static final Instant NOW = Instant.parse("2026-02-11T12:00:00Z");

  @Property(tries = 200)
  void a_digest_survives_writing_and_reading(
      @ForAll String text, @ForAll double points, @ForAll @IntRange(min = 1, max = 99) int number)
      throws IOException {
    String valid = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    Digest digest = digest(valid, Double.isFinite(points) ? points : 0.1, number);

    Digest read = DigestJson.read(DigestJson.write(digest));

    assertThat(DigestJson.write(read)).isEqualTo(DigestJson.write(digest));
    assertThat(read.keywords()).isEqualTo(digest.keywords());
    assertThat(read.whyEmpty()).isEqualTo(digest.whyEmpty());
    assertThat(read.verdicts()).hasToString(digest.verdicts().toString());
    assertThat(read.updated()).hasSize(1);
    for (int i = 0; i < 2; i++) {
      DigestEntry wanted = digest.entries().get(i);
      DigestEntry found = read.entries().get(i);
      assertThat(all(found.paper())).isEqualTo(all(wanted.paper()));
      assertThat(found.score()).hasToString(wanted.score().toString());
      assertThat(found.score().total()).isEqualTo(wanted.score().total());
      assertThat(found.summary().map(DigestJsonTest::all))
          .isEqualTo(wanted.summary().map(DigestJsonTest::all));
    }
  }

  @Test
  void the_kind_of_a_summary_is_stored_unless_a_model_wrote_it() throws IOException {
    DigestEntry entry =
        DigestEntry.of(
            Paper.builder(ArxivId.parse("2602.00001v1"), "Title").build(), Score.points(List.of()));
    for (Summary.Kind kind : Summary.Kind.values()) {
      Summary summary = Summary.builder("Fine.", "m").kind(kind).build();
      byte[] json =
          DigestJson.write(
              Digest.builder(DAY, NOW).entries(List.of(entry.withSummary(summary))).build());

      assertThat(DigestJson.read(json).entries().get(0).summary().orElseThrow().kind())
          .isEqualTo(kind);
      assertThat(new String(json, StandardCharsets.UTF_8).contains("\"kind\""))
          .isEqualTo(kind == Summary.Kind.EXTRACT);
    }
  }

  @Test
  void values_of_the_run_are_omitted() throws IOException {
    Paper read = Paper.builder(ArxivId.parse("2602.00001v1"), "Title").fetched(NOW).build();
    Digest digest =
        Digest.builder(DAY, NOW)
            .entries(List.of(DigestEntry.of(read, Score.points(List.of()))))
            .counts(
                PaperCounts.builder()
                    .fetched(1)
                    .merged(1)
                    .selected(1)
                    .scored(1)
                    .kept(1)
                    .summarized(1)
                    .fromCache(1)
                    .build())
            .build();

    Digest again = DigestJson.read(DigestJson.write(digest));

    assertThat(again.entries().get(0).paper().fetched()).isEmpty();
    assertThat(again.counts().fromCache()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "day, day is missing",
    "generated, generated is missing",
    "counts, counts is missing",
    "papers, papers is missing",
    "batches, batches is missing",
  })
  void a_missing_field_is_named(String field, String message) throws IOException {
    ObjectNode root = (ObjectNode) ChecksummedJson.read(DigestJson.write(digest("x", 1, 1)));
    root.remove(field);
    byte[] json = bytes(root);

    assertThatThrownBy(() -> DigestJson.read(json))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({
    "id, papers[0].id is \"7\"",
    "announce_type, papers[0].announce_type is \"7\"",
    "announced, papers[0].announced is \"7\"",
    "summary, papers[0].summary is missing or not an object",
  })
  void an_invalid_field_is_named_with_its_path(String field, String message) throws IOException {
    ObjectNode root = (ObjectNode) ChecksummedJson.read(DigestJson.write(digest("x", 1, 1)));
    ((ObjectNode) root.path("papers").get(0)).put(field, "7");
    byte[] json = bytes(root);

    assertThatThrownBy(() -> DigestJson.read(json))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(message);
  }

  private static List<Object> all(Paper paper) {
    return List.of(
        paper.id(),
        paper.title(),
        paper.abstractText(),
        paper.authors(),
        paper.category(),
        paper.categories(),
        paper.announceType(),
        paper.announced(),
        paper.submitted(),
        paper.updated(),
        paper.doi(),
        paper.journalReference(),
        paper.license(),
        paper.comments());
  }

  private static List<Object> all(Summary summary) {
    return List.of(
        summary.text(),
        summary.model(),
        summary.read(),
        summary.usage(),
        summary.numbersChecked(),
        summary.unsupportedNumbers());
  }

  private static byte[] bytes(ObjectNode root) throws IOException {
    root.remove("sha256");
    return ChecksummedJson.bytes(root);
  }

  private static Digest digest(String text, double points, int number) {
    Paper paper =
        Paper.builder(ArxivId.parse("2602.000" + (10 + number % 90) + "v" + number), text)
            .abstractText(text)
            .authors(List.of("A" + text, "Ada Lovelace"))
            .category(text)
            .categories(List.of(text, "cs.LG"))
            .announceType(AnnounceType.REPLACE_CROSS)
            .announced(NOW)
            .submitted(NOW.minusNanos(number))
            .updated(NOW.plusSeconds(number))
            .doi(text)
            .journalReference(text)
            .license(text)
            .comments(text)
            .build();
    Summary summary =
        Summary.builder("S" + text, text)
            .read(Summary.Read.TEXT)
            .numbers(number, List.of(text))
            .usage(new ModelUsage(number, 2, 3, new BigDecimal("0.0012")))
            .build();
    DigestEntry entry =
        DigestEntry.of(
            paper,
            Score.points(
                List.of(
                    Reason.of(text, Field.TITLE, points),
                    new Reason(
                        text,
                        Field.TEXT,
                        points,
                        "keywords[3]",
                        List.of(new Span(Field.ABSTRACT, number, number + 2))))));
    return Digest.builder(DAY, NOW)
        .profile("default")
        .categories(List.of("cs.LG"))
        .keywords(List.of(text))
        .counts(
            PaperCounts.builder()
                .fetched(7)
                .merged(6)
                .selected(5)
                .scored(4)
                .kept(3)
                .summarized(2)
                .build())
        .verdicts(
            List.of(
                Verdict.builder()
                    .source("arxiv-rss")
                    .category(text)
                    .state(BatchState.STALE)
                    .announced(DAY)
                    .papers(number)
                    .reason(text)
                    .build()))
        .whyEmpty(text)
        .entries(List.of(entry.withSummary(summary), entry))
        .updated(List.of(entry))
        .build();
  }
}
