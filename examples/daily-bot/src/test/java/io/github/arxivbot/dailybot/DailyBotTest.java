package io.github.arxivbot.dailybot;

import static io.github.arxivbot.dailybot.NumberedPapers.papers;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.testkit.samples.SampleFeeds;
import io.github.arxivbot.testkit.server.ArxivResponse;
import io.github.arxivbot.testkit.server.ArxivServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DailyBotTest {

  private static final String NOW = "2026-02-11T12:00:00Z";

  @TempDir private Path folder;
  private final ArxivServer arxiv = ArxivServer.start();

  @AfterEach
  void stop() {
    arxiv.close();
  }

  @Test
  void a_run_writes_next_to_its_configuration_and_prints_its_progress() throws Exception {
    arxiv.announce("cs.LG", papers("2602.00001", "2602.00002"));

    CommandResult result = run(config(""));

    assertThat(result.code()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("reading cs.LG")
        .contains("FRESH")
        .contains("2 announcements of 2 papers: 2 wanted, 2 match, 2 kept")
        .contains("wrote " + readme())
        .contains("done: 2 papers");
    assertThat(readme()).content().contains("**Authors**: Ada Lovelace, Évariste Galois  ");
    assertThat(folder.resolve(".arxiv-bot/delivered/default.json")).exists();
  }

  @Test
  void a_second_run_changes_no_file() throws Exception {
    arxiv.announce("cs.LG", papers("2602.00001"));
    Path config = config("");
    run(config);
    byte[] first = Files.readAllBytes(readme());

    CommandResult again =
        CommandResult.command(
            "run", "--config", config.toString(), "--now", "2026-02-11T18:00:00Z");

    assertThat(again.err()).contains("unchanged " + readme());
    assertThat(readme()).hasBinaryContent(first);
  }

  @Test
  void out_and_report_select_the_places_of_files() throws Exception {
    arxiv.announce("cs.LG", papers("2602.00001"));
    Path out = folder.resolve("public");
    Path report = folder.resolve("logs").resolve("report.json");

    CommandResult result =
        CommandResult.command(
            "run",
            "--config",
            config("").toString(),
            "--now",
            NOW,
            "--out",
            out.toString(),
            "--report",
            report.toString());

    assertThat(result.code()).isZero();
    assertThat(out.resolve("README.md")).exists();
    assertThat(readme()).doesNotExist();
    assertThat(report).content().contains("\"outcome\" : \"written\"");
  }

  @Test
  void all_errors_of_a_configuration_are_reported_and_no_file_is_written() throws Exception {
    Path config = folder.resolve("config.json");
    Files.writeString(
        config,
        """
        {
          "categories": ["../etc"],            // not a category
          "keywords": ["LLM", 7],              // not a text
          "max_papers": 0,                     // too few
          "min_scor": 2.5,                     // misspelled
          "renderers": [{"use": "markdwon"}]   // misspelled too
        }
        """);

    CommandResult result = run(config);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .contains("5 errors")
        .contains("categories: expected arXiv categories such as cs.LG", "\"../etc\"")
        .contains(
            "keywords[1]: expected text, or an object with one of term, any, all, not, author, category,"
                + " comment, regex, found 7")
        .contains("max_papers: expected a whole number from 1 to 10000, found 0")
        .contains("min_scor: is no known key; did you mean \"min_score\"?")
        .contains("renderers[0].use: there is no renderer named \"markdwon\"")
        .contains("did you mean \"markdown\"?");
    assertThat(folder).isDirectoryNotContaining("glob:**/README.md");
    assertThat(folder.resolve(".arxiv-bot")).doesNotExist();
  }

  @Test
  void if_no_source_can_be_read_the_outputs_keep_the_digest_and_say_so() throws Exception {
    arxiv.announce("cs.LG", papers("2602.00001"));
    Path config = config("");
    run(config);
    String before = Files.readString(readme());
    byte[] deliveries = Files.readAllBytes(folder.resolve(".arxiv-bot/delivered/default.json"));
    arxiv.forget();
    Path report = folder.resolve("report.json");

    CommandResult result =
        CommandResult.command(
            "run",
            "--config",
            config.toString(),
            "--now",
            "2026-02-12T12:00:00Z",
            "--report",
            report.toString());

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err())
        .contains("404", "no source could be read; the outputs keep the newest digest");
    String notice = "**arXiv could not be read today. This is Wednesday's digest.**\n\n";
    assertThat(readme()).content().contains(notice);
    assertThat(Files.readString(readme()).replace(notice, "")).isEqualTo(before);
    assertThat(folder.resolve(".arxiv-bot/delivered/default.json")).hasBinaryContent(deliveries);
    assertThat(report).content().contains("nothing_read");
  }

  @Test
  void an_output_that_cannot_be_written_is_reported_with_exit_code_3() throws Exception {
    arxiv.announce("cs.LG", papers("2602.00001"));
    Files.createDirectory(readme());

    CommandResult result = run(config(""));

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains("README.md", "is a folder, expected a file");
    assertThat(folder.resolve(".arxiv-bot/delivered")).doesNotExist();
  }

  @Test
  void unavailable_summaries_are_reported_once() throws Exception {
    arxiv.announce("cs.LG", papers("2602.00001"));

    CommandResult result =
        run(
            config(
                "\"ai_summary\": {\"enabled\": true, \"api_key_env\": \"NO_SUCH_KEY\"},"
                    + "\"full_text\": {\"base_url\": \"http://127.0.0.1:9/\"},"));

    assertThat(result.code()).isZero();
    assertThat(result.err()).containsOnlyOnce("written without summaries");
  }

  @Test
  void control_characters_of_a_feed_do_not_reach_the_terminal() throws Exception {
    String feed = SampleFeeds.rss("cs.LG", papers("2602.00001", "2602.00002"));
    String odd = feed.replace("2602.00001", "no\u009bidentifier");
    arxiv.at("/rss/cs.LG", ArxivResponse.text(odd));

    CommandResult result = run(config(""));

    assertThat(result.code()).isZero();
    assertThat(result.err()).contains("1 problem").doesNotContain("\u009b");
  }

  @Test
  void check_prints_the_plan_and_notes_without_network() throws Exception {
    Path config = config("\"fetch_ratings\": true, \"display_limit\": 5,");
    arxiv.close();

    CommandResult result = CommandResult.command("check", "--config", config.toString());

    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains("sources:    arxiv-rss")
        .contains("scorers:    keywords")
        .contains("writes:     " + readme() + " (markdown)")
        .contains("fetch_ratings: accepted, without effect")
        .contains("display_limit: accepted, without effect");
  }

  @Test
  void check_prints_the_host_the_key_variable_and_the_expected_cost_of_summaries()
      throws Exception {
    Path config = folder.resolve("config.json");
    Files.writeString(
        config,
        """
        {"categories": ["cs.LG"], "keywords": ["LLM"],
         "ai_summary": {"enabled": true, "api_key_env": "NOT_SET_ANYWHERE", "model": "some-model",
           "base_url": "https://model.invalid/v1", "max_papers_to_summarize": 10,
           "prices": {"some-model": {"input": 0.5, "output": 2, "currency": "CNY"}}}}
        """);

    assertThat(CommandResult.command("check", "--config", config.toString()).out())
        .contains("summaries:  qwen for the first 10, 3 at a time")
        .contains("are sent to model.invalid (some-model), with the key from $NOT_SET_ANYWHERE")
        .contains("which is not set")
        .contains("summaries: a day of 10 papers costs about 0.105 CNY");
  }

  @Test
  void each_profile_has_its_own_file_and_is_named_in_the_progress() throws IOException {
    arxiv.announce("cs.LG", papers("2602.00001", "2602.00002"));

    CommandResult result =
        run(
            config(
                """
                "renderers": [{"use": "markdown", "file": "{profile}.md"}],
                "profiles": {"systems": {"keywords": ["number 2602.00002"]}, "all": {}},
                """));

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err())
        .contains("systems: 2 announcements of 2 papers: 2 wanted, 1 match, 1 kept")
        .contains("all: 2 announcements of 2 papers: 2 wanted, 2 match, 2 kept");
    assertThat(folder.resolve("systems.md"))
        .content()
        .contains("2602.00002")
        .doesNotContain("2602.00001");
    assertThat(folder.resolve("all.md")).content().contains("2602.00001", "2602.00002");
  }

  @Test
  void plugins_lists_the_plugins() {
    CommandResult result = CommandResult.command("plugins");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .containsPattern("fetcher +arxiv-rss")
        .containsPattern("scorer +keywords")
        .containsPattern("renderer +markdown")
        .doesNotContain("Rejected");
  }

  @Test
  void a_missing_configuration_is_an_error_with_advice() {
    CommandResult result = run(folder.resolve("none.json"));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .contains("none.json", "does not exist", "--config")
        .contains("'daily-bot init'", "'daily-bot run --sample'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "check",
        "explain",
        "render --day 2026-02-11",
        "backfill --from 2026-02-11 --to 2026-02-11",
        "state",
        "state verify",
        "state forget 2602.00001"
      })
  void without_a_configuration_each_command_names_init_and_the_sample(String command) {
    String file = folder.resolve("config.json").toString();

    CommandResult result = CommandResult.command((command + " --config " + file).split(" "));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("'daily-bot init'", "'daily-bot run --sample'");
  }

  @Test
  void a_day_or_time_in_another_form_is_an_error_that_shows_the_form() {
    CommandResult day = CommandResult.command("render", "--day", "11.2.2026");
    assertThat(day.code()).isEqualTo(2);
    assertThat(day.err())
        .contains("--day", "expected a day such as 2026-02-11, found '11.2.2026'")
        .contains("Try 'daily-bot render --help'")
        .doesNotContain("DateTimeParseException", "Usage:");
    assertThat(CommandResult.command("state", "forget", "--day", "today").err())
        .contains("expected a day such as 2026-02-11, found 'today'");
    assertThat(CommandResult.command("run", "--now", "2026-02-11").err())
        .contains("--now", "expected a time in UTC such as 2026-02-11T12:00:00Z");
  }

  @Test
  void a_misspelled_command_or_option_is_reported_with_a_similar_one() {
    assertThat(CommandResult.command("rnu").err())
        .contains("'rnu'", "did you mean \"run\"?")
        .hasLineCount(2);
    assertThat(CommandResult.command("run", "--smaple").err())
        .contains("Unknown option: '--smaple'; did you mean \"--sample\"?");
  }

  @Test
  void a_single_announcement_is_not_plural() throws Exception {
    arxiv.announce("cs.LG", papers("2602.00001"));

    assertThat(run(config("")).err()).contains("1 announcement of 1 paper: 1 wanted");
  }

  @Test
  void the_help_has_examples_and_explains_each_command() {
    assertThat(CommandResult.command("--help").out())
        .contains("Examples:", "daily-bot run --sample", "daily-bot init", "  help ");
    for (String command :
        List.of("init", "run", "check", "explain", "backfill", "render", "state", "plugins")) {
      CommandResult help = CommandResult.command("help", command);
      assertThat(help.code()).isZero();
      assertThat(help.out())
          .contains("Usage: daily-bot " + command, "Examples:\n  daily-bot " + command)
          .isEqualTo(CommandResult.command(command, "--help").out());
    }
    assertThat(CommandResult.command("help", "nothing").code()).isEqualTo(2);
  }

  @Test
  void unknown_options_are_an_error_of_usage() {
    assertThat(CommandResult.command("run", "--nonsense").code()).isEqualTo(2);
    assertThat(CommandResult.command("run", "--now", "yesterday").code()).isEqualTo(2);
    assertThat(CommandResult.command().code()).isEqualTo(2);
    assertThat(CommandResult.command("--help").code()).isZero();
    assertThat(CommandResult.command("run", "--help").out())
        .contains("Exit codes:", "3", "--sample");
    assertThat(CommandResult.command("--version").out()).startsWith("arxiv-bot ");
    assertThat(CommandResult.command("run", "--version").out()).startsWith("arxiv-bot ");
    assertThat(CommandResult.command("state", "verify", "-V").out()).startsWith("arxiv-bot ");
  }

  private static CommandResult run(Path config) {
    return CommandResult.command("run", "--config", config.toString(), "--now", NOW);
  }

  private Path readme() {
    return folder.resolve("README.md");
  }

  private Path config(String more) throws IOException {
    Path config = folder.resolve("config.json");
    Files.writeString(
        config,
        """
        {
          "categories": ["cs.LG"],
          "keywords": ["LLM"],
          %s
          "fetchers": [{"use": "arxiv-rss", "base_url": "%s"}],
          "http": {"request_interval": "PT0S"},
        }
        """
            .formatted(more, arxiv.rssUrl()));
    return config;
  }
}
