package io.github.arxivbot.dailybot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the launcher with a script in place of Java that prints its arguments. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  private static final Path LAUNCHER = Path.of("..", "launcher", "launcher.sh");
  private static final String SHORT_OPTION = "-XX:TieredStopAtLevel=1";

  /** Prints its arguments, and writes an archive that is long enough if it shall. */
  private static final String JAVA =
      """
      #!/bin/sh
      echo "start of Java"
      for argument in "$@"; do
        echo "<$argument>"
        case $argument in
          -XX:ArchiveClassesAtExit=*)
            file=${argument#*=}
            [ -f "${0%/*}/dies" ] || printf '\\250\\253\\013\\360' >"$file"
            dd if=/dev/zero bs=1000000 count=9 2>/dev/null >>"$file"
            ;;
          -XX:AOTMode=*) mode=${argument#*=} ;;
          -XX:AOTConfiguration=*) recording=${argument#*=} ;;
          -XX:AOTCache=*) cache=${argument#*=} ;;
        esac
      done
      case ${mode:-} in
        record)
          printf '\\174\\240\\376\\312' >"$recording"
          dd if=/dev/zero bs=1000000 count=9 2>/dev/null >>"$recording"
          ;;
        create)
          : >"${0%/*}/creating"
          while [ -f "${0%/*}/waits" ]; do sleep 0.05; done
          cp "$recording" "$cache"
          [ ! -f "${0%/*}/fails" ] || exit 1
          ;;
      esac
      """;

  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void installTheProgram() throws IOException {
    String script =
        Files.readString(LAUNCHER)
            .replace("${launcher.name}", "some-bot")
            .replace("${launcher.main}", "acme.Main")
            .replace("${launcher.options}", SHORT_OPTION)
            .replace("${launcher.heap}", "-Xms9m")
            .replace("${launcher.long}", "backfill")
            .replace("${launcher.archived}", "run");
    executable("home/bin/some-bot", script);
    for (String jar : List.of("b.jar", "a.jar", "C_1.jar", "c-1.jar")) {
      file("home/lib/" + jar, "");
    }
    java("17.0.9", "17.0.9+3");
    environment.put("JAVA_HOME", folder.resolve("jdk").toString());
    environment.put("HOME", folder.resolve("user").toString());
    Files.createDirectory(folder.resolve("user"));
    Instant hourAgo = Instant.now().minusSeconds(3600);
    try (Stream<Path> files = Files.walk(folder.resolve("home"))) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(hourAgo));
      }
    }
  }

  @Test
  void java_is_started_once_with_the_jars_in_the_order_of_their_names() throws Exception {
    String lib = folder.toRealPath().resolve("home/lib").toString();
    assertThat(start("check", "a b", "*").out())
        .containsOnlyOnce("start of Java")
        .contains("<%1$s/C_1.jar:%1$s/a.jar:%1$s/b.jar:%1$s/c-1.jar>".formatted(lib))
        .endsWith("<acme.Main>\n<check>\n<a b>\n<*>\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "check", "explain", "state", "plugins", "render", "--help"})
  void a_short_command_has_options_for_a_short_process(String command) throws Exception {
    assertThat(start(command).out())
        .contains("<" + SHORT_OPTION + ">", "<-Xms9m>", "<-XX:+UseSerialGC>");
  }

  @Test
  void a_long_command_has_the_options_of_java() throws Exception {
    assertThat(start("backfill").out()).doesNotContain("-XX:", "-Xm");
  }

  @Test
  void the_users_options_come_last_and_are_not_expanded() throws Exception {
    environment.put("JAVA_OPTS", "-Xmx99m -Dname=*");
    assertThat(start("run").out())
        .containsSubsequence("<" + SHORT_OPTION + ">", "<-Xmx99m>\n<-Dname=*>", "<acme.Main>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"JAVA_OPTS", "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"})
  void the_users_heap_replaces_that_of_the_launcher(String variable) throws Exception {
    for (String option :
        List.of("-Xmx8m", "-XX:MaxHeapSize=8m", "-XX:MaxRAMPercentage=9", "@options.txt")) {
      environment.put(variable, "-Da=b " + option);
      assertThat(start("run").out()).contains("<" + SHORT_OPTION + ">").doesNotContain("-Xms9m");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"JAVA_OPTS", "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"})
  void the_users_collector_replaces_that_of_the_launcher(String variable) throws Exception {
    environment.put(variable, "-XX:+UseParallelGC");
    assertThat(start("run").out()).doesNotContain("SerialGC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.8.0_402", "11.0.22", "16"})
  void a_java_that_is_too_old_is_rejected(String version) throws Exception {
    java(version, version);
    CommandResult result = start("run");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo(
            "some-bot: this Java is version %s (%s/bin/java), but 17 or newer is needed."
                    .formatted(version, environment.get("JAVA_HOME"))
                + " Set JAVA_HOME to the folder of one.\n");
  }

  @Test
  void a_folder_without_java_is_rejected() throws Exception {
    environment.put("JAVA_HOME", folder + "/none");
    assertThat(start("run").err())
        .isEqualTo(
            "some-bot: JAVA_HOME is %s/none, but it has no bin/java. Set it to the folder of a Java 17 or newer.\n"
                .formatted(folder));
  }

  @Test
  void the_version_of_the_java_on_the_path_is_found_through_links() throws Exception {
    java("11.0.1", "11.0.1+1");
    Path link = Files.createDirectory(folder.resolve("path")).resolve("java");
    Files.createSymbolicLink(link, Path.of("..", "jdk", "bin", "java"));
    environment.put("PATH", link.getParent() + ":" + System.getenv("PATH"));
    environment.put("JAVA_HOME", "");
    assertThat(start("run").err()).contains("this Java is version 11.0.1");
  }

  @Test
  void a_java_without_a_release_file_is_started() throws Exception {
    Files.delete(folder.resolve("jdk/release"));
    assertThat(start("run").out()).containsOnlyOnce("start of Java").doesNotContain("Archive");
  }

  @Test
  void the_launcher_works_through_links() throws Exception {
    Path link = folder.resolve("link");
    Files.createSymbolicLink(link, Path.of("home", "bin", "some-bot"));
    assertThat(start(link, "run").out()).contains("home/lib/a.jar", "<acme.Main>");
  }

  @Test
  void the_first_run_makes_an_archive_and_later_commands_use_it() throws Exception {
    assertThat(start("check").out()).doesNotContain("Archive");
    assertThat(start("run").out()).contains("<-XX:ArchiveClassesAtExit=" + archive() + ".");
    for (String command : List.of("check", "run", "explain")) {
      assertThat(start(command).out())
          .contains("<-XX:SharedArchiveFile=" + archive() + ">", "<-Xlog:disable>")
          .doesNotContain("AtExit");
    }
    assertThat(start("--help").out()).doesNotContain("Archive");
    assertThat(start("backfill").out()).doesNotContain("Archive");
  }

  @Test
  void java_25_records_a_run_and_makes_an_aot_cache_before_the_next_command() throws Exception {
    java("25.0.1", "25.0.1+8");
    assertThat(start("run").out())
        .contains("<-XX:AOTMode=record>", "<-XX:AOTConfiguration=" + aotCache() + ".")
        .contains("<-Dlauncher.archiving=true>", "<-XX:-DisplayVMOutput>")
        .doesNotContain("Archive");
    for (String command : List.of("check", "run", "explain")) {
      CommandResult result = start(command);
      assertThat(result.out())
          .containsOnlyOnce("start of Java")
          .contains("<-XX:AOTCache=" + aotCache() + ">", "<-Xlog:disable>")
          .doesNotContain("AOTMode", "Archive");
      assertThat(result.err()).isEmpty();
    }
    assertThat(aotCache()).exists();
    try (Stream<Path> files = Files.list(aotCache().getParent())) {
      assertThat(files).hasSize(2); // the cache and its mark
    }
  }

  @Test
  void an_aot_cache_of_other_jars_is_replaced() throws Exception {
    java("25.0.1", "25.0.1+8");
    start("run");
    start("run");
    assertThat(aotCache()).exists();
    Path jar = folder.resolve("home/lib/a.jar");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(9)));
    assertThat(start("check").out()).doesNotContain("AOT");
    assertThat(start("run").out()).contains("<-XX:AOTMode=record>");
    assertThat(aotCache()).doesNotExist();
  }

  @Test
  void of_commands_that_start_together_one_makes_the_aot_cache() throws Exception {
    java("25.0.1", "25.0.1+8");
    start("run");
    file("jdk/bin/waits", "");
    Process other =
        process(folder.resolve("home/bin/some-bot"), "check")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path started = folder.resolve("jdk/bin/creating");
    while (!Files.exists(started) && other.isAlive()) {
      Thread.sleep(5);
    }
    assertThat(start("run").out()).containsOnlyOnce("start of Java").doesNotContain("AOT");
    Files.delete(folder.resolve("jdk/bin/waits"));
    assertThat(other.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(start("run").out()).contains("<-XX:AOTCache=" + aotCache() + ">");
  }

  @ParameterizedTest
  @ValueSource(strings = {"JAVA_OPTS", "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"})
  void options_of_the_user_prevent_an_aot_cache(String variable) throws Exception {
    java("25.0.1", "25.0.1+8");
    start("run");
    start("run");
    assertThat(aotCache()).exists();
    for (String option : List.of("-Xshare:auto", "-XX:SharedArchiveFile=a.jsa", "-Xmx99m")) {
      environment.put(variable, option);
      assertThat(start("check").out()).contains("<acme.Main>").doesNotContain("AOT");
    }
  }

  @Test
  void a_cache_folder_whose_name_java_would_change_gets_no_aot_cache() throws Exception {
    java("25.0.1", "25.0.1+8");
    environment.put("XDG_CACHE_HOME", folder + "/a%p");
    assertThat(start("run").out()).contains("<acme.Main>").doesNotContain("AOT");
  }

  @Test
  void a_java_that_cannot_make_an_aot_cache_tries_it_once_a_day() throws Exception {
    java("25.0.1", "25.0.1+8");
    file("jdk/bin/fails", "");
    start("run");
    for (String command : List.of("check", "run")) {
      CommandResult result = start(command);
      assertThat(result.out()).containsOnlyOnce("start of Java").doesNotContain("AOT");
      assertThat(result.err()).isEmpty();
    }
    assertThat(aotCache()).doesNotExist();
  }

  @Test
  void the_sample_uses_an_archive_but_makes_none() throws Exception {
    assertThat(start("run", "--sample").out()).doesNotContain("Archive");
    makeArchive();
    assertThat(start("run", "--sample").out()).contains("<-XX:SharedArchiveFile=");
  }

  @Test
  void the_cache_folder_of_the_desktop_standard_is_used() throws Exception {
    environment.put("XDG_CACHE_HOME", folder + "/my cache");
    assertThat(start("run").out())
        .contains("<-XX:ArchiveClassesAtExit=" + folder + "/my cache/arxiv-bot/17.0.9+3%");
    assertThat(folder.resolve("user")).isEmptyDirectory();
  }

  @Test
  void a_half_written_archive_is_never_used() throws Exception {
    file("jdk/bin/dies", "");
    start("run");
    for (String command : List.of("check", "run", "run")) {
      assertThat(start(command).out()).doesNotContain("Archive");
    }
  }

  @Test
  void an_archive_that_was_touched_is_replaced() throws Exception {
    makeArchive();
    Files.writeString(archive(), "short");
    Files.setLastModifiedTime(archive(), FileTime.from(Instant.now().plusSeconds(9)));
    assertThat(start("check").out()).doesNotContain("Archive");
    assertThat(start("run").out()).contains("ArchiveClassesAtExit");
  }

  @Test
  void an_archive_of_other_jars_is_replaced() throws Exception {
    makeArchive();
    Path jar = folder.resolve("home/lib/a.jar");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(9)));
    assertThat(start("check").out()).doesNotContain("Archive");
    assertThat(start("run").out()).contains("ArchiveClassesAtExit");
  }

  @Test
  void each_build_of_java_has_its_own_archive() throws Exception {
    makeArchive();
    java("17.0.9", "17.0.9+4");
    assertThat(start("check").out()).doesNotContain("Archive");
    java("17.0.9", "17.0.9+3");
    assertThat(start("check").out()).contains("<-XX:SharedArchiveFile=");
  }

  @Test
  void a_run_that_starts_while_another_one_makes_the_archive_does_without() throws Exception {
    makeArchive();
    Files.writeString(mark(), ProcessHandle.current().pid() + "\n");
    assertThat(start("run").out()).contains("<acme.Main>").doesNotContain("Archive");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "what", "999999999", "-1", "$(echo a)"})
  void a_damaged_mark_prints_nothing(String mark) throws Exception {
    makeArchive();
    Files.writeString(mark(), mark);
    CommandResult result = start("run");
    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("<acme.Main>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/null", "/dev/null/cache", "relative", "/proc/none", ""})
  void a_cache_folder_that_cannot_be_used_prints_nothing(String cache) throws Exception {
    environment.put("HOME", "");
    environment.put("XDG_CACHE_HOME", cache);
    CommandResult result = start("run");
    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("<acme.Main>").doesNotContain("Archive");
  }

  @Test
  void no_archive_is_made_where_it_would_not_be_used_again() throws Exception {
    environment.put("CI", "true");
    assertThat(start("run").out()).doesNotContain("Archive");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-XX:+UseZGC", "-Xmx1g -javaagent:a.jar", "-Xint"})
  void no_archive_is_made_with_options_that_change_java(String options) throws Exception {
    environment.put("JAVA_OPTS", options);
    assertThat(start("run").out()).doesNotContain("Archive");
  }

  @Test
  void the_archive_can_be_switched_off() throws Exception {
    environment.put("JAVA_ARCHIVE", "off");
    assertThat(start("run").out()).doesNotContain("Archive");
    assertThat(folder.resolve("user")).isEmptyDirectory();
  }

  @Test
  void a_given_archive_is_used_for_every_command() throws Exception {
    environment.put("JAVA_ARCHIVE", "/opt/some.jsa");
    assertThat(start("backfill").out()).contains("<-XX:SharedArchiveFile=/opt/some.jsa>");
    environment.put("JAVA_ARCHIVE", "/opt/some.aot");
    assertThat(start("backfill").out()).contains("<-XX:AOTCache=/opt/some.aot>");
    environment.put("JAVA_OPTS", "-XX:ArchiveClassesAtExit=/opt/some.jsa");
    assertThat(start("run").out()).doesNotContain("SharedArchiveFile");
  }

  private void makeArchive() throws Exception {
    start("run");
    start("check");
    assertThat(archive()).exists();
  }

  private Path archive() throws IOException {
    return archive("17.0.9+3", '%', ".jsa");
  }

  private Path aotCache() throws IOException {
    return archive("25.0.1+8", '+', ".aot");
  }

  private Path archive(String build, char separator, String extension) throws IOException {
    String home = folder.toRealPath().resolve("home").toString().replace('/', separator);
    return folder.resolve("user/.cache/arxiv-bot/" + build + home + extension);
  }

  private Path mark() throws IOException {
    return Path.of(archive() + ".mark");
  }

  private void java(String version, String build) throws IOException {
    executable("jdk/bin/java", JAVA);
    file(
        "jdk/release",
        "IMPLEMENTOR=\"Acme\"\nJAVA_RUNTIME_VERSION=\"%s\"\nJAVA_VERSION=\"%s\"\n"
            .formatted(build, version));
  }

  private void executable(String name, String text) throws IOException {
    file(name, text);
    Files.setPosixFilePermissions(
        folder.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private CommandResult start(String... arguments) throws Exception {
    return start(folder.resolve("home/bin/some-bot"), arguments);
  }

  private CommandResult start(Path launcher, String... arguments) throws Exception {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        process(launcher, arguments)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError(launcher + " did not end");
    }
    return new CommandResult(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private ProcessBuilder process(Path launcher, String... arguments) {
    ProcessBuilder builder =
        new ProcessBuilder(
                Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList())
            .directory(folder.toFile());
    builder
        .environment()
        .keySet()
        .removeAll(
            List.of(
                "CI",
                "JAVA_OPTS",
                "JAVA_ARCHIVE",
                "JAVA_TOOL_OPTIONS",
                "JDK_JAVA_OPTIONS",
                "_JAVA_OPTIONS"));
    builder.environment().remove("XDG_CACHE_HOME");
    builder.environment().putAll(environment);
    return builder;
  }
}
