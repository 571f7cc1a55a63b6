package io.github.arxivbot;

import static io.github.arxivbot.PipelineFixtures.DAY;
import static io.github.arxivbot.PipelineFixtures.batch;
import static io.github.arxivbot.PipelineFixtures.bot;
import static io.github.arxivbot.PipelineFixtures.ids;
import static io.github.arxivbot.PipelineFixtures.paper;
import static io.github.arxivbot.PipelineFixtures.source;
import static io.github.arxivbot.model.AnnounceType.CROSS;
import static io.github.arxivbot.model.AnnounceType.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperCounts;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.run.DigestExplanation;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.run.WithdrawnPapers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithdrawnPapersTest {

  private static final Paper GOOD = paper("2602.00001v1", NEW, "cs.LG");
  private static final Paper BY_COMMENT =
      paper("2602.00002v2", NEW, "cs.LG").toBuilder()
          .comments("12 pages. This paper has been withdrawn by the author.")
          .build();
  private static final Paper BY_ABSTRACT =
      paper("2602.00003v2", NEW, "cs.LG").toBuilder()
          .abstractText("This paper has been withdrawn\n  due to an error.")
          .build();
  private static final Paper BY_SOURCE =
      paper("2602.00004v2", NEW, "cs.LG").toBuilder().withdrawn(true).build();
  private static final Paper UNWANTED =
      paper("2602.00005v2", CROSS, "cs.LG").toBuilder().withdrawn(true).build();

  @TempDir private Path folder;

  @Test
  void a_withdrawn_paper_is_shown_and_never_summarized() throws Exception {
    Path archive = folder.resolve("archive");
    RunReport report = run(options().archive(archive));

    assertThat(ids(report))
        .containsExactly("2602.00001v1", "2602.00002v2", "2602.00003v2", "2602.00004v2");
    Digest digest = report.digests().get(0);
    assertThat(digest.entries())
        .extracting(entry -> entry.paper().isWithdrawn())
        .containsExactly(false, true, true, true);
    assertThat(digest.entries())
        .filteredOn(entry -> entry.summary().isPresent())
        .extracting(DigestEntry::paper)
        .containsExactly(GOOD);
    assertThat(digest.counts().withdrawn()).isZero();
    assertThat(archive.resolve("2026/02/2026-02-11.json"))
        .content()
        .contains("\"withdrawn\" : true");
    assertThat(report.toJson()).contains("\"withdrawn\" : true");
  }

  @Test
  void withdrawn_papers_can_be_left_out_and_are_counted() throws Exception {
    RunReport report = run(options().withdrawn(WithdrawnPapers.DROP));

    assertThat(ids(report)).containsExactly("2602.00001v1");
    assertThat(report.digests().get(0).counts())
        .isEqualTo(
            PaperCounts.builder()
                .fetched(5)
                .merged(5)
                .withdrawn(3)
                .selected(1)
                .scored(1)
                .kept(1)
                .summarized(1)
                .build());
    assertThat(report.toJson()).contains("\"withdrawn\" : 3");
  }

  @Test
  void an_explanation_says_that_a_paper_is_left_out_because_it_is_withdrawn() throws Exception {
    try (ArxivBot bot = options().withdrawn(WithdrawnPapers.DROP).build()) {
      assertThat(bot.explain().get(0).papers())
          .filteredOn(explained -> explained.paper().isWithdrawn())
          .extracting(DigestExplanation.ExplainedPaper::result)
          .contains("withdrawn, and \"withdrawn\" is \"drop\"")
          .contains("announced as cross, which is not in announce_types");
    }
  }

  @Test
  void a_notice_of_another_announcement_of_the_same_version_counts() throws Exception {
    Paper silent = paper("2602.00002v2", NEW, "cs.AI");
    try (ArxivBot bot =
        bot(
                folder.resolve("README.md"),
                source(batch("cs.AI", DAY, silent), batch("cs.LG", DAY, BY_COMMENT, GOOD)))
            .categories("cs.AI", "cs.LG")
            .build()) {
      assertThat(bot.run().digests().get(0).entries())
          .extracting(entry -> entry.paper().id() + " " + entry.paper().isWithdrawn())
          .containsExactly("2602.00002v2 true", "2602.00001v1 false");
    }
  }

  @Test
  void a_withdrawn_paper_stays_withdrawn_in_the_state_and_the_archive() throws Exception {
    Path archive = folder.resolve("archive");
    Path state = folder.resolve("state");
    run(options().archive(archive).state(state));
    RunReport again = run(options().archive(archive).state(state));

    assertThat(again.digests().get(0).entries())
        .extracting(entry -> entry.paper().isWithdrawn())
        .containsExactly(false, true, true, true);
  }

  private ArxivBotBuilder options() {
    List<Paper> papers = List.of(GOOD, BY_COMMENT, BY_ABSTRACT, BY_SOURCE, UNWANTED);
    return bot(
            folder.resolve("README.md"), source(batch("cs.LG", DAY, papers.toArray(Paper[]::new))))
        .summarizer(new StubSummarizer(request -> Summary.builder("fine", "m").build()));
  }

  private static RunReport run(ArxivBotBuilder options) throws Exception {
    try (ArxivBot bot = options.build()) {
      return bot.run();
    }
  }
}
