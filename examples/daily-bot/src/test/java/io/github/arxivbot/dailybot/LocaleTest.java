package io.github.arxivbot.dailybot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program in its own process, in a locale whose encoding is ASCII. */
@EnabledOnOs(OS.LINUX)
class LocaleTest {

  private static final String REMEDY = "set the environment variable LC_ALL to C.UTF-8";

  @TempDir private Path folder;

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"archive\": \"归档\"",
        "\"report\": \"отчёт.json\"",
        "\"state\": \"état\"",
        "\"renderers\": [{\"use\": \"markdown\", \"file\": \"每日论文.md\"}]",
        "\"fetchers\": [{\"use\": \"arxiv-snapshot\", \"file\": \"快照.json\"}]"
      })
  void a_file_name_that_cannot_be_encoded_is_an_error_with_a_remedy(String setting)
      throws Exception {
    String output = check("POSIX", config(setting).toString());
    assertThat(output).startsWith("2 ").contains(REMEDY);
    assertThat(check("C.UTF-8", config(setting).toString())).startsWith("0 ");
  }

  @Test
  void an_argument_that_cannot_be_encoded_is_an_error_with_a_remedy() throws Exception {
    assertThat(check("POSIX", "配置.json"))
        .startsWith("2 daily-bot check: --config: the locale of this process cannot encode")
        .contains(REMEDY);
  }

  private Path config(String setting) throws Exception {
    return Files.writeString(
        folder.resolve("config.json"),
        "{\"categories\": [\"cs.LG\"], \"keywords\": [\"LLM\"], %s}".formatted(setting));
  }

  private String check(String locale, String config) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(DailyBot.class.getName(), "check", "--config", config));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(Map.of("LC_ALL", locale, "LANG", locale));
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return process.waitFor() + " " + output;
  }
}
