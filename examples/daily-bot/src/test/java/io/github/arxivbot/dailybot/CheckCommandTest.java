package io.github.arxivbot.dailybot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  private static final String SUMMARIES =
      ", \"ai_summary\": {\"enabled\": true, \"api_key_env\": \"ARK_API_KEY\"}";

  @TempDir private Path folder;

  @Test
  void a_workflow_that_does_not_pass_the_key_is_noted() throws Exception {
    write(".github/workflows/daily-digest.yml", DocumentFiles.read("deploy/daily-digest.yml"));
    write(".github/workflows/tests.yml", "run: make test");

    assertThat(check("config.json", SUMMARIES))
        .containsOnlyOnce("does not pass the key")
        .contains(
            "the workflow .github/workflows/daily-digest.yml does not pass the key: add"
                + " \"ARK_API_KEY: ${{ secrets.ARK_API_KEY }}\"");
    assertThat(check("config.json", SUMMARIES.replace("ARK", "DASHSCOPE")))
        .doesNotContain("does not pass the key");
    assertThat(check("config.json", "")).doesNotContain("does not pass the key");
  }

  @Test
  void the_workflow_is_found_above_the_folder_of_the_configuration_but_not_above_the_repository()
      throws Exception {
    write(".github/workflows/digest.yaml", "run: bin/daily-bot run # not with ARK_API_KEY");
    write("inner/.git/HEAD", "");

    assertThat(check("sub/folder/config.json", SUMMARIES)).contains("does not pass the key");
    assertThat(check("inner/config.json", SUMMARIES)).doesNotContain("does not pass the key");
  }

  @Test
  void a_template_without_notices_and_keywords_inside_words_are_noted() throws Exception {
    write("README.template.md", "{{PAPERS_SECTION}}");

    assertThat(check("config.json", ""))
        .contains("README.template.md has no slot {{NOTICES}}: readers will not see")
        .contains("\"RL\" in \"early\"")
        .doesNotContain("PAPERS_SECTION");
  }

  private String check(String config, String more) throws IOException {
    write(config, "{\"categories\": [\"cs.LG\"], \"keywords\": [\"RL\"]" + more + "}");
    CommandResult result =
        CommandResult.command("check", "--config", folder.resolve(config).toString());
    assertThat(result.code()).as(result.err()).isZero();
    return result.out();
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
