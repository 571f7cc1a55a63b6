package com.example.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.model.Paper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingGroupTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-02-11T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  @Test
  void the_agenda_lists_matching_papers_best_first() throws Exception {
    RunReport report = plan(InventedPapers.of(CLOCK));

    assertThat(report.outcome()).isEqualTo(RunOutcome.WRITTEN);
    assertThat(report.problems()).isEmpty();
    assertThat(folder.resolve("agenda.txt"))
        .hasContent(" 4.5  RL with a KV cache\n 1.5  What a KV cache forgets\n");
  }

  @Test
  void a_day_without_papers_states_the_reason() throws Exception {
    plan(List.of());

    assertThat(folder.resolve("agenda.txt")).content().isNotBlank();
  }

  private RunReport plan(List<Paper> papers) throws InterruptedException {
    return new ReadingGroup().plan(papers, CLOCK, folder.resolve("agenda.txt"));
  }
}
