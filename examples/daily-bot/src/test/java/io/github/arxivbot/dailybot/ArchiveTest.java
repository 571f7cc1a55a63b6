package io.github.arxivbot.dailybot;

import static io.github.arxivbot.dailybot.NumberedPapers.papers;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.testkit.server.ArxivServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the archive and the commands {@code render} and {@code state}. */
class ArchiveTest {

  @TempDir private Path folder;
  private final ArxivServer arxiv = ArxivServer.start();

  @BeforeEach
  void start() throws IOException {
    arxiv.announce("cs.LG", papers("2602.00001", "2602.00002"));
    write(
        """
        {"categories": ["cs.LG"], "keywords": ["LLM"], "archive": "digests/",
         "fetchers": [{"use": "arxiv-rss", "base_url": "%s"}],
         "http": {"request_interval": "PT0S", "max_attempts": 1}}
        """
            .formatted(arxiv.rssUrl()));
  }

  @AfterEach
  void stop() {
    arxiv.close();
  }

  @Test
  void the_archive_has_a_page_and_json_for_each_day_and_an_index() throws IOException {
    assertThat(run().code()).isZero();

    assertThat(folder.resolve("digests/2026/02/2026-02-11.md"))
        .content()
        .startsWith("# arXiv digest of 2026-02-11\n\n[All digests](../../README.md)\n")
        .contains("### 1. [", "2602.00001v1")
        .doesNotContain("## Configuration");
    assertThat(folder.resolve("README.md"))
        .content()
        .contains("## Configuration", "\n[All digests](digests/README.md)\n");
    assertThat(folder.resolve("digests/2026/02/2026-02-11.json"))
        .content()
        .contains("\"day\" : \"2026-02-11\"", "\"id\" : \"2602.00001v1\"", "\"sha256\"");
    assertThat(folder.resolve("digests/README.md"))
        .hasContent(
            """
            # Digests

            ## 2026-02

            - 2026-02-11: [page](2026/02/2026-02-11.md) [JSON](2026/02/2026-02-11.json)
            """);
  }

  @Test
  void render_writes_outputs_without_network() throws IOException {
    run();
    String page = Files.readString(folder.resolve("README.md"));
    Files.writeString(folder.resolve("README.template.md"), "{{PAPER_COUNT}}!\n{{LAST_UPDATED}}\n");
    config("\"renderers\": [{\"use\": \"markdown\", \"template\": \"README.template.md\"}],");
    arxiv.close();

    CommandResult result = command("render", "--day", "2026-02-11");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(folder.resolve("README.md")).hasContent("2!\n2026-02-11 12:00:00 UTC\n");
    assertThat(page).contains("2026-02-11 12:00:00 UTC");

    CommandResult elsewhere =
        command("render", "--day", "2026-02-11", "--out", folder.resolve("out").toString());
    assertThat(elsewhere.code()).as(elsewhere.err()).isZero();
    assertThat(folder.resolve("out/README.md")).content().startsWith("2!");
    assertThat(folder.resolve("out/digests")).doesNotExist();
  }

  @Test
  void rendering_an_absent_day_reports_the_days_that_exist() throws IOException {
    run();

    CommandResult result = command("render", "--day", "2026-02-10");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .contains("no digest of 2026-02-10", "holds 1, from 2026-02-11 to 2026-02-11");
  }

  @Test
  void without_an_archive_only_the_newest_digest_can_be_rendered() throws IOException {
    Path file = folder.resolve("config.json");
    Files.writeString(file, Files.readString(file).replace("\"archive\": \"digests/\",", ""));
    run();
    Files.delete(folder.resolve("README.md"));

    assertThat(command("render", "--day", "2026-02-11").code()).isZero();
    assertThat(folder.resolve("README.md")).content().contains("2602.00001v1");
    assertThat(command("render", "--day", "2026-02-10").err()).contains("Set \"archive\"");
  }

  @Test
  void a_damaged_digest_is_reported_and_not_rendered() throws IOException {
    run();
    Path digest = folder.resolve("digests/2026/02/2026-02-11.json");
    Files.writeString(digest, Files.readString(digest).replace("Lovelace", "Loveless"));

    CommandResult render = command("render", "--day", "2026-02-11");
    CommandResult verify = command("state", "verify");

    assertThat(render.code()).isEqualTo(2);
    assertThat(render.err()).contains("2026-02-11.json cannot be read: its checksum");
    assertThat(verify.code()).isEqualTo(4);
    assertThat(verify.out()).contains("2026-02-11.json cannot be read", "1 fault");
  }

  @Test
  void state_lists_the_stored_files_and_verifies_them() {
    run();

    CommandResult state = command("state");
    assertThat(state.code()).as(state.err()).isZero();
    assertThat(state.out())
        .contains(
            "for 60 days",
            "delivered/default.json",
            "1 digest with papers, 2026-02-11 to 2026-02-11, 2 papers",
            "the digest of 2026-02-11, 2 papers",
            "cs.LG complete until 2026-02-11",
            "0 summaries",
            "KiB");
    assertThat(command("state", "verify").out()).contains("the state is intact");
  }

  @Test
  void commands_on_absent_state_create_no_state() {
    assertThat(command("state").out()).contains("0 summaries");
    assertThat(command("state", "verify").code()).isZero();
    assertThat(command("state", "forget", "--day", "2026-02-11").code()).isZero();
    assertThat(folder.resolve(".arxiv-bot")).doesNotExist();
  }

  @Test
  void verify_reports_damage_and_the_next_run_repairs_it() throws IOException {
    run();
    Path file = folder.resolve(".arxiv-bot/delivered/default.json");
    Files.write(file, new byte[100]);

    CommandResult verify = command("state", "verify");
    assertThat(verify.code()).isEqualTo(4);
    assertThat(verify.out()).contains("default.json is damaged");

    CommandResult next = run();
    assertThat(next.code()).isZero();
    assertThat(next.err()).contains("default.json.damaged", "its copy", "unchanged");
    assertThat(command("state", "verify").out()).contains("set aside");
    Files.delete(file.resolveSibling("default.json.damaged"));
    assertThat(command("state", "verify").code()).isZero();
  }

  @Test
  void a_forgotten_paper_is_delivered_again() {
    run();
    assertThat(command("state", "forget", "2602.00001").out())
        .contains("forgot that 2602.00001 was delivered");
    arxiv.announce(
        "cs.LG", LocalDate.parse("2026-02-12"), papers("2602.00001", "2602.00002", "2602.00003"));

    assertThat(command("run", "--now", "2026-02-12T12:00:00Z").code()).isZero();

    assertThat(folder.resolve("README.md"))
        .content()
        .contains("2602.00001v1", "2602.00003v1")
        .doesNotContain("2602.00002v1");
  }

  @Test
  void a_day_can_be_forgotten() {
    run();

    assertThat(command("state", "forget", "--day", "2026-02-11").out())
        .contains("forgot the digest of 2026-02-11");

    assertThat(command("state").out())
        .contains("no digests", "complete until 2026-02-10", "the digest of 2026-02-11, 0 papers");
    assertThat(run().code()).isZero();
    assertThat(command("state").out()).contains("2 papers");
  }

  @Test
  void forget_requires_an_identifier_or_a_day() {
    assertThat(command("state", "forget").err()).contains("either an identifier or --day");
    assertThat(command("state", "forget", "x").err()).contains("is not the identifier of a paper");
    assertThat(command("state", "forget", "--day", "2026-02-11", "--summaries").err())
        .contains("needs an identifier");
  }

  private void config(String more) throws IOException {
    Path file = folder.resolve("config.json");
    Files.writeString(file, Files.readString(file).replaceFirst("\\{", "{" + more));
  }

  private void write(String config) throws IOException {
    Files.writeString(folder.resolve("config.json"), config);
  }

  private CommandResult run() {
    return command("run", "--now", "2026-02-11T12:00:00Z");
  }

  private CommandResult command(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--config";
    all[arguments.length + 1] = folder.resolve("config.json").toString();
    return CommandResult.command(all);
  }
}
