package io.github.arxivbot.dailybot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that keep lists of liked and disliked papers. */
class LikeCommandTest {

  @TempDir private Path folder;

  @Test
  void liked_papers_are_added_once_and_without_their_version() throws Exception {
    run("like", "2602.00001v2", "https://arxiv.org/abs/2602.00002");
    CommandResult again = run("like", "2602.00001", "2602.00003");

    assertThat(again.out()).contains("added 1 paper to", "which has 3 now");
    assertThat(read("liked/liked.txt")).isEqualTo("2602.00001\n2602.00002\n2602.00003\n");
  }

  @Test
  void a_preprint_of_another_server_is_liked_by_its_doi() throws Exception {
    run("like", "https://doi.org/10.1101/2026.02.09.123456v2");

    assertThat(read("liked/liked.txt")).isEqualTo("doi:10.1101/2026.02.09.123456\n");
    assertThat(run("likes").out()).contains("doi:10.1101/2026.02.09.123456");
  }

  @Test
  void a_folder_is_an_interest_of_its_own() throws Exception {
    run("like", "2602.00001", "--folder", "robots");

    assertThat(read("liked/robots.txt")).isEqualTo("2602.00001\n");
    assertThat(run("likes").out()).contains("robots.txt: 1 paper", "  2602.00001");
  }

  @Test
  void a_disliked_paper_is_no_longer_liked_and_comments_are_kept() throws Exception {
    Files.createDirectories(folder.resolve("liked"));
    Files.writeString(
        folder.resolve("liked/liked.txt"),
        "# best\n2602.00001 great\n2602.00002\n",
        StandardCharsets.UTF_8);

    run("dislike", "2602.00002");

    assertThat(read("liked/liked.txt")).isEqualTo("# best\n2602.00001 great\n");
    assertThat(read("disliked.txt")).isEqualTo("2602.00002\n");
  }

  @Test
  void without_lists_the_user_is_told_the_command() {
    assertThat(run("likes").out()).contains("daily-bot like --help");
  }

  @Test
  void a_folder_outside_of_the_lists_and_an_invalid_identifier_are_rejected() {
    assertThat(run("like", "2602.00001", "--folder", "../x").code()).isEqualTo(2);
    assertThat(run("like", "robots").err()).contains("robots");
    assertThat(Files.exists(folder.resolve("liked"))).isFalse();
  }

  private CommandResult run(String command, String... more) {
    String[] arguments = new String[more.length + 3];
    arguments[0] = command;
    System.arraycopy(more, 0, arguments, 1, more.length);
    arguments[more.length + 1] = "--config";
    arguments[more.length + 2] = folder.resolve("config.json").toString();
    return CommandResult.command(arguments);
  }

  private String read(String name) throws Exception {
    return Files.readString(folder.resolve(name), StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
