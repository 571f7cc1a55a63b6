package io.github.arxivbot.dailybot.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.PaperCounts;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.model.Verdict.BatchState;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

class ConsoleProgressTest {

  private static final char ESCAPE = '\u001b';

  private final StringWriter printed = new StringWriter();

  @Test
  void verdicts_have_colors_on_a_terminal() {
    print(Ansi.ON, BatchState.FRESH, "6 papers");
    print(Ansi.ON, BatchState.LATE, "no items");
    print(Ansi.ON, BatchState.FAILED, "404");

    assertThat(printed.toString().lines())
        .containsExactly(
            "  cs.LG        "
                + ESCAPE
                + "[32mFRESH    "
                + ESCAPE
                + "[39m"
                + ESCAPE
                + "[0m 6 papers",
            "  cs.LG        "
                + ESCAPE
                + "[33mLATE     "
                + ESCAPE
                + "[39m"
                + ESCAPE
                + "[0m no items",
            "  cs.LG        " + ESCAPE + "[31mFAILED   " + ESCAPE + "[39m" + ESCAPE + "[0m 404");
  }

  @Test
  void without_a_terminal_there_are_none() {
    print(Ansi.OFF, BatchState.FRESH, "6 papers");

    assertThat(printed).hasToString("  cs.LG        FRESH     6 papers" + System.lineSeparator());
  }

  @Test
  void a_reason_cannot_bring_its_own_colors_or_markup() {
    print(Ansi.ON, BatchState.EMPTY, ESCAPE + "[31m @|red x|@");

    assertThat(printed.toString()).doesNotContain(ESCAPE + "[").contains("@|red x|@");
  }

  @Test
  void papers_of_the_earlier_digest_of_a_day_are_not_said_to_be_announced_again() {
    PaperCounts counts =
        PaperCounts.builder().fetched(1).merged(2).selected(2).scored(1).kept(1).build();
    try (ConsoleProgress progress =
        new ConsoleProgress(new PrintWriter(printed, true), false, Ansi.OFF)) {
      progress.profileRanked(Digest.DEFAULT_PROFILE, counts);
    }

    assertThat(printed.toString())
        .isEqualToIgnoringNewLines(
            "1 announcement and earlier ones of 2 papers: 2 wanted, 1 match, 1 kept\n");
  }

  @Test
  void colors_are_off_with_no_color_on_a_dumb_terminal_and_without_a_terminal() {
    assertThat(Terminal.colors(true, Map.of("TERM", "xterm"))).isEqualTo(Ansi.ON);
    assertThat(Terminal.colors(true, Map.of("NO_COLOR", ""))).isEqualTo(Ansi.ON);
    assertThat(Terminal.colors(true, Map.of("NO_COLOR", "1"))).isEqualTo(Ansi.OFF);
    assertThat(Terminal.colors(true, Map.of("TERM", "dumb"))).isEqualTo(Ansi.OFF);
    assertThat(Terminal.colors(false, Map.of())).isEqualTo(Ansi.OFF);
  }

  @Test
  void a_help_text_is_as_wide_as_the_terminal_within_limits_that_picocli_accepts() {
    for (int columns : List.of(1, 52, 60, 80, 200)) {
      int width = Terminal.helpWidth(columns);
      assertThat(width).isBetween(Math.min(columns, 55), 80);
      new CommandLine(CommandSpec.create()).setUsageHelpWidth(width);
    }
    assertThat(Terminal.helpWidth(60)).isEqualTo(60);
  }

  private void print(Ansi colors, BatchState state, String reason) {
    try (ConsoleProgress progress =
        new ConsoleProgress(new PrintWriter(printed, true), false, colors)) {
      progress.batchClassified(verdict(state, reason));
    }
  }

  private static Verdict verdict(BatchState state, String reason) {
    return Verdict.builder()
        .source("arxiv-rss")
        .category("cs.LG")
        .state(state)
        .reason(reason)
        .build();
  }
}
