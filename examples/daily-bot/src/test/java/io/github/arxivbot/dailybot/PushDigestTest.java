package io.github.arxivbot.dailybot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tests {@code deploy/push-digest.sh}, which the workflow runs, with a local repository. */
@DisabledOnOs(OS.WINDOWS)
class PushDigestTest {

  private static final String SUMMARY = ".arxiv-bot/summaries/2602.00001v1.0a.json";

  @TempDir private Path folder;

  @BeforeEach
  void createTheRepository() throws Exception {
    git(folder, "init", "--quiet", "--bare", "-b", "main", "remote.git");
    git(folder, "clone", "--quiet", "remote.git", "other");
    write("other", "config.json", "{}");
    write("other", "README.md", "the digest of the day before");
    write("other", "old.md", "old");
    push("other", "start");
    git(folder, "clone", "--quiet", "remote.git", "clone");
  }

  @Test
  void the_digest_is_pushed_and_its_day_names_the_commit() throws Exception {
    makeDigest();
    write("clone", ".arxiv-bot/lock", "1");
    write("clone", "program/pom.xml", "not ours");

    CommandResult result = pushDigest("2026-02-11", "program");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains("Pushed: Digest of 2026-02-11");
    assertThat(remote("log", "--format=%s", "main")).isEqualTo("Digest of 2026-02-11\nstart\n");
    assertThat(files()).contains("README.md", SUMMARY, "config.json").doesNotContain("lock", "pom");
    assertThat(git(folder.resolve("clone"), "status", "--porcelain"))
        .isEqualTo("?? .arxiv-bot/lock\n?? program/\n");
  }

  @Test
  void a_run_that_changed_nothing_makes_no_commit() throws Exception {
    write("clone", ".arxiv-bot/lock", "2");

    CommandResult result = pushDigest("2026-02-11");

    assertThat(result.code()).isZero();
    assertThat(result.out()).isEqualTo("Nothing has changed.\n");
    assertThat(remote("log", "--format=%s", "main")).isEqualTo("start\n");
  }

  @Test
  void a_run_without_a_digest_keeps_its_summaries() throws Exception {
    write("clone", SUMMARY, "paid");

    assertThat(pushDigest("").code()).isZero();

    assertThat(remote("log", "-1", "--format=%s", "main"))
        .isEqualTo("State of a run without a digest\n");
    assertThat(remote("show", "main:" + SUMMARY)).isEqualTo("paid");
  }

  @Test
  void generated_files_win_over_other_commits_and_all_other_files_are_kept() throws Exception {
    makeDigest();
    write("clone", "feed", "a file");
    Files.delete(folder.resolve("clone/old.md"));
    write("other", "README.md", "edited by hand");
    write("other", "config.json", "{\"edited\": true}");
    write("other", "old.md", "edited too");
    write("other", "feed/index.html", "a folder");
    write("other", SUMMARY, "another");
    push("other", "edit");

    CommandResult result = pushDigest("2026-02-11");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(remote("log", "--format=%s", "main"))
        .isEqualTo("Digest of 2026-02-11\nedit\nstart\n");
    assertThat(remote("show", "main:README.md")).isEqualTo("the digest");
    assertThat(remote("show", "main:" + SUMMARY)).isEqualTo("paid");
    assertThat(remote("show", "main:config.json")).isEqualTo("{\"edited\": true}");
    assertThat(remote("show", "main:feed")).isEqualTo("a file");
    assertThat(files()).doesNotContain("old.md");
    assertThat(folder.resolve("clone/config.json")).hasContent("{\"edited\": true}");
  }

  @Test
  void a_push_that_fails_twice_is_tried_again() throws Exception {
    makeDigest();
    hook("echo x >>tries; [ $(wc -l <tries) -ge 3 ]");

    CommandResult result = pushDigest("2026-02-11");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).contains("try 2 of 3 failed").doesNotContain("try 3 of 3");
    assertThat(remote("show", "main:README.md")).isEqualTo("the digest");
  }

  @Test
  void the_summaries_are_pushed_if_the_digest_cannot_be() throws Exception {
    makeDigest();
    hook("! git diff --name-only $2 $3 | grep README");

    CommandResult result = pushDigest("2026-02-11");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .contains("::error::The digest could not be pushed", "Its summaries were pushed");
    assertThat(remote("log", "-1", "--format=%s", "main")).isEqualTo("Summaries of 2026-02-11\n");
    assertThat(remote("show", "main:" + SUMMARY)).isEqualTo("paid");
    assertThat(remote("show", "main:README.md")).isEqualTo("the digest of the day before");
    // The digest is not there, so its papers are not delivered.
    assertThat(files()).doesNotContain("delivered");
  }

  @Test
  void if_the_branch_accepts_nothing_the_summaries_go_to_another_one() throws Exception {
    makeDigest();
    hook("[ $1 != refs/heads/main ]");

    CommandResult result = pushDigest("2026-02-11");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).contains("The summaries are on the branch arxiv-bot-summaries");
    assertThat(remote("show", "arxiv-bot-summaries:" + SUMMARY)).isEqualTo("paid");
    assertThat(remote("log", "--format=%s", "main")).isEqualTo("start\n");
  }

  @Test
  void the_next_run_in_the_same_clone_pushes_what_could_not_be_pushed() throws Exception {
    makeDigest();
    hook("! git diff --name-only $2 $3 | grep README");
    pushDigest("2026-02-11");
    Files.delete(folder.resolve("remote.git/hooks/update"));

    CommandResult result = pushDigest("2026-02-12");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(remote("show", "main:README.md")).isEqualTo("the digest");
    assertThat(files()).contains("delivered");
  }

  private void makeDigest() throws IOException {
    write("clone", "README.md", "the digest");
    write("clone", SUMMARY, "paid");
    write("clone", ".arxiv-bot/delivered/default.json", "{}");
  }

  private CommandResult pushDigest(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(DocumentFiles.folder().resolve("deploy/push-digest.sh").toString());
    command.addAll(List.of(arguments));
    return start(folder.resolve("clone"), command);
  }

  private void push(String clone, String message) throws Exception {
    Path repository = folder.resolve(clone);
    git(repository, "add", "--all");
    git(
        repository,
        "-c",
        "user.name=a reader",
        "-c",
        "user.email=reader@example.org",
        "commit",
        "--quiet",
        "-m",
        message);
    git(repository, "push", "--quiet", "origin", "HEAD");
  }

  private void hook(String test) throws IOException {
    Path hook = folder.resolve("remote.git/hooks/update");
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, "#!/bin/sh\n" + test + "\n");
    Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String files() throws Exception {
    return remote("ls-tree", "-r", "--name-only", "main");
  }

  private String remote(String... arguments) throws Exception {
    return git(folder.resolve("remote.git"), arguments);
  }

  private void write(String clone, String file, String text) throws IOException {
    Path path = folder.resolve(clone).resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private String git(Path place, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add("git");
    command.addAll(List.of(arguments));
    CommandResult result = start(place, command);
    assertThat(result.code()).as("%s: %s", command, result.err()).isZero();
    return result.out();
  }

  private CommandResult start(Path place, List<String> command) throws Exception {
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(place.toFile()).redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder
        .environment()
        .putAll(
            Map.of(
                "HOME", folder.toString(),
                "GIT_CONFIG_NOSYSTEM", "1",
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "PUSH_PAUSE", "0"));
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new CommandResult(process.waitFor(), out, Files.readString(err));
  }
}
