package io.github.arxivbot.renderer.feed.internal.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Verdict.BatchState;
import io.github.arxivbot.renderer.feed.ParsedFeed;
import io.github.arxivbot.renderer.feed.ParsedFeed.ReadEntry;
import io.github.arxivbot.renderer.feed.TestDigests;
import io.github.arxivbot.renderer.feed.TestFeedFormat;
import io.github.arxivbot.spi.DigestHistory;
import io.github.arxivbot.spi.RenderRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the selection, order and dates of entries. */
class FeedAssemblerTest {

  private static final DigestHistory EARLIER =
      TestDigests.history(
          TestDigests.digest(10, "2602.00003v1", "2602.00001v1"),
          TestDigests.digest(9, "2602.00004v1", "2602.00003v1"),
          TestDigests.digest(6, "2602.00005v1"));

  @ParameterizedTest
  @EnumSource
  void papers_are_ordered_by_day_and_rank(TestFeedFormat format) throws Exception {
    ParsedFeed feed = format.of(newest().history(EARLIER).build(), format.builder());

    assertThat(feed.ids())
        .containsExactly(
            "https://arxiv.org/abs/2602.00001v2",
            "https://arxiv.org/abs/2602.00002v1",
            "https://arxiv.org/abs/2602.00003v1",
            "https://arxiv.org/abs/2602.00004v1",
            "https://arxiv.org/abs/2602.00005v1");
    assertThat(feed.published())
        .isSortedAccordingTo(Comparator.reverseOrder())
        .doesNotHaveDuplicates();
    assertThat(feed.updated()).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @ParameterizedTest
  @EnumSource
  void dates_follow_the_ranks_in_steps_of_a_second(TestFeedFormat format) throws Exception {
    assertThat(
            format
                .of(TestDigests.digest(11, "2602.00001v1", "2602.00002v1", "2602.00003v1"))
                .published())
        .containsExactly(
            Instant.parse("2026-02-11T05:00:02Z"),
            Instant.parse("2026-02-11T05:00:01Z"),
            Instant.parse("2026-02-11T05:00:00Z"));
  }

  @ParameterizedTest
  @EnumSource(names = {"ATOM", "JSON"})
  void an_entry_is_updated_at_the_time_of_its_digest(TestFeedFormat format) throws Exception {
    assertThat(format.of(TestDigests.digest(11, "2602.00001v1", "2602.00002v1")).updated())
        .containsExactly(
            Instant.parse("2026-02-11T12:00:00Z"), Instant.parse("2026-02-11T11:59:59Z"));
  }

  @ParameterizedTest
  @EnumSource
  void no_entry_is_dated_after_its_digest_was_made(TestFeedFormat format) throws Exception {
    for (String time : List.of("T01:00:00.9Z", "T05:00:01Z")) {
      Digest early =
          TestDigests.at(11, time)
              .entries(TestDigests.entries("2602.00001v1", "2602.00002v1", "2602.00003v1"))
              .build();

      List<Instant> dates = format.of(early).published();

      assertThat(dates).allMatch(date -> !date.isAfter(early.generated()));
      assertThat(dates).isSortedAccordingTo(Comparator.reverseOrder()).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_feed_has_the_given_number_of_digests(TestFeedFormat format) throws Exception {
    RenderRequest request = newest().history(EARLIER).build();

    assertThat(format.of(request, format.builder().days(1)).entries()).hasSize(2);
    assertThat(format.of(request, format.builder().days(3)).ids())
        .endsWith("https://arxiv.org/abs/2602.00004v1");
  }

  @ParameterizedTest
  @EnumSource
  void a_feed_of_an_earlier_day_has_no_later_days(TestFeedFormat format) throws Exception {
    RenderRequest request =
        RenderRequest.builder(TestDigests.digest(9, "2602.00004v1")).history(EARLIER).build();

    assertThat(format.of(request, format.builder()).ids())
        .containsExactly(
            "https://arxiv.org/abs/2602.00004v1", "https://arxiv.org/abs/2602.00005v1");
  }

  @ParameterizedTest
  @EnumSource
  void the_oldest_entries_above_the_maximum_are_dropped(TestFeedFormat format) throws Exception {
    RenderRequest request = newest().history(EARLIER).build();

    assertThat(format.of(request, format.builder().maxEntries(3)).ids())
        .endsWith("https://arxiv.org/abs/2602.00003v1")
        .hasSize(3);
    assertThat(format.of(request, format.builder().maxEntries(1)).entries()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void new_versions_follow_the_papers_of_the_day(TestFeedFormat format) throws Exception {
    Digest digest =
        TestDigests.at(11, "T12:00:00Z")
            .entries(TestDigests.entries("2602.00001v1"))
            .updated(TestDigests.entries("2601.00009v2"))
            .build();

    ReadEntry updated = format.of(digest).entries().get(1);

    assertThat(updated.id()).isEqualTo("https://arxiv.org/abs/2601.00009v2");
    assertThat(updated.title()).isEqualTo("Paper 2601.00009v2 (v2)");
    assertThat(updated.content())
        .contains("a new version of a paper that was in an earlier digest");
  }

  @ParameterizedTest
  @EnumSource
  void an_empty_newest_day_is_an_entry_with_the_reason(TestFeedFormat format) throws Exception {
    for (BatchState state : BatchState.values()) {
      ParsedFeed feed = format.of(TestDigests.empty(11, state));

      assertThat(feed.entries()).hasSize(1);
      ReadEntry entry = feed.entries().get(0);
      assertThat(entry.id()).isEqualTo("tag:arxiv-bot.github.io,2026:default#2026-02-11");
      assertThat(entry.title()).isEqualTo("No papers on 2026-02-11");
      assertThat(entry.link()).isEqualTo("https://arxiv.org/");
      assertThat(entry.content())
          .startsWith("<p>Nobody wrote &lt;anything&gt; &amp; all slept.</p>");
      assertThat(entry.published()).isEqualTo(Instant.parse("2026-02-11T05:00:00Z"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void earlier_empty_days_are_entries_only_if_a_batch_had_a_problem(TestFeedFormat format)
      throws Exception {
    DigestHistory history =
        TestDigests.history(
            TestDigests.empty(8, BatchState.EMPTY), TestDigests.empty(9, BatchState.FAILED));

    assertThat(format.of(newest().history(history).build(), format.builder()).titles())
        .containsExactly("Paper 2602.00001v2", "Paper 2602.00002v1", "No papers on 2026-02-09");
  }

  @ParameterizedTest
  @EnumSource
  void problems_are_in_the_description_and_in_the_first_entry_of_the_day(TestFeedFormat format)
      throws Exception {
    Digest digest =
        TestDigests.at(11, "T12:00:00Z")
            .entries(TestDigests.entries("2602.00001v1", "2602.00002v1"))
            .verdicts(
                List.of(
                    TestDigests.verdict("cs.LG", BatchState.FRESH, "2 items"),
                    TestDigests.verdict("cs.RO", BatchState.EMPTY, "none due"),
                    TestDigests.verdict("<cs>.AI", BatchState.STALE, "the same 5 items"),
                    TestDigests.verdict("cs.CL", BatchState.LATE, "no items"),
                    TestDigests.verdict("cs.DC", BatchState.LATE, "no items")))
            .build();
    String note =
        "Please note for 2026-02-11: <cs>.AI repeats papers of an earlier day."
            + " cs.CL and cs.DC have no new papers yet.";

    ParsedFeed feed = format.of(digest);

    assertThat(feed.description()).isEqualTo("arXiv papers in cs.LG, cs.AI, best first. " + note);
    assertThat(feed.entries().get(0).content())
        .startsWith("<p>" + note.replace("<cs>", "&lt;cs&gt;") + "</p>\n<p>");
    assertThat(feed.entries().get(1).content()).doesNotContain("Please note");
  }

  @ParameterizedTest
  @EnumSource
  void the_same_digest_gives_the_same_text(TestFeedFormat format) throws Exception {
    RenderRequest request = newest().history(EARLIER).build();

    assertThat(TestFeedFormat.text(request, format.builder()))
        .isEqualTo(TestFeedFormat.text(request, format.builder()))
        .endsWith("\n")
        .doesNotContain("\r");
  }

  private static RenderRequest.Builder newest() {
    return RenderRequest.builder(TestDigests.digest(11, "2602.00001v2", "2602.00002v1"));
  }
}
