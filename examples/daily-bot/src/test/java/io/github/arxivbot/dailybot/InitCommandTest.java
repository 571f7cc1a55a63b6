package io.github.arxivbot.dailybot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {

  @TempDir private Path folder;

  @Test
  void without_options_it_writes_a_commented_configuration_without_surprises() throws Exception {
    CommandResult result = init();

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains("wrote " + config())
        .contains("daily-bot check --config " + config(), "daily-bot run", "daily-bot explain");
    assertThat(Files.readString(config()))
        .contains("\"$schema\": \"https://", "docs/config.schema.json\"")
        .contains("{\"term\": \"LLM\", \"match\": \"word\"}");
    assertThat(check().code()).isZero();
    assertThat(check().out()).contains("cs.AI, cs.CL, cs.LG").doesNotContain("Notes:");
  }

  @Test
  void its_commented_settings_are_valid_too() throws Exception {
    init();
    String all = Files.readString(config()).replaceAll("(?m)^( *)// (?=[\"{])", "$1");
    Files.writeString(config(), all);

    CommandResult check = check();

    assertThat(check.code()).as(check.err()).isZero();
    assertThat(check.out()).contains("feed.xml", "summaries:  qwen");
  }

  @Test
  void categories_and_keywords_of_the_command_line_are_used() throws Exception {
    CommandResult result =
        init(
            "--category",
            "math.CO,math.PR",
            "--keyword",
            "RL",
            "--keyword",
            "a \"quoted\" term",
            "--category",
            "math");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(Files.readString(config()))
        .contains("\"categories\": [\"math.CO\", \"math.PR\", \"math\"]")
        .contains("{\"term\": \"RL\", \"match\": \"word\"}", "\"a \\\"quoted\\\" term\"")
        .doesNotContain("LLM");
    assertThat(check().code()).isZero();
  }

  @Test
  void an_existing_file_is_never_overwritten() throws Exception {
    Files.writeString(config(), "mine");

    CommandResult result = init();

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("exists already and is unchanged");
    assertThat(config()).hasContent("mine");
  }

  @Test
  void a_category_that_is_none_is_an_error_and_an_unknown_one_a_note() throws Exception {
    CommandResult wrong = init("--category", "../etc");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("categories: expected arXiv categories");
    assertThat(config()).doesNotExist();

    CommandResult unknown = init("--category", "cs.LGG");
    assertThat(unknown.code()).isZero();
    assertThat(unknown.err()).contains("note: ", "cs.LGG");
  }

  @Test
  void a_folder_that_does_not_exist_is_reported() {
    CommandResult result =
        CommandResult.command("init", "--config", folder.resolve("none/config.json").toString());

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("cannot be written");
  }

  private CommandResult init(String... more) {
    String[] arguments = new String[more.length + 3];
    arguments[0] = "init";
    arguments[1] = "--config";
    arguments[2] = config().toString();
    System.arraycopy(more, 0, arguments, 3, more.length);
    return CommandResult.command(arguments);
  }

  private CommandResult check() {
    return CommandResult.command("check", "--config", config().toString());
  }

  private Path config() {
    return folder.resolve("config.json");
  }
}
