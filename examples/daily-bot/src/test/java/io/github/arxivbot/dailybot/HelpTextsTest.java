package io.github.arxivbot.dailybot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.dailybot.console.HelpTexts;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HelpTextsTest {

  @Test
  void the_text_of_each_command_is_the_one_that_picocli_prints() {
    assertThat(HelpFileWriter.texts()).hasSizeGreaterThan(10);
    HelpFileWriter.texts()
        .forEach(
            (name, text) -> {
              String[] command =
                  Stream.of(name.split(" ")).skip(1).toArray(String[]::new); // without daily-bot
              assertThat(find(command, "--help")).isEqualTo(text);
              assertThat(find(command, "-h")).isEqualTo(text);
              if (command.length > 0 && !command[0].equals("help")) {
                assertThat(CommandResult.command(append(command, "--help")).out()).isEqualTo(text);
              }
            });
    assertThat(HelpTexts.find("help", "run")).isEqualTo(HelpTexts.find("run", "--help"));
    assertThat(HelpTexts.find("help")).isEqualTo(HelpTexts.find("--help"));
  }

  @Test
  void other_arguments_are_left_to_picocli() {
    assertThat(HelpTexts.find()).isEmpty();
    assertThat(HelpTexts.find("run")).isEmpty();
    assertThat(HelpTexts.find("none", "--help")).isEmpty();
    assertThat(HelpTexts.find("run", "--sample", "--help")).isEmpty();
    assertThat(HelpTexts.find("../help/daily", "--help")).isEmpty();
    assertThat(HelpTexts.find("help", "run", "--help")).isEmpty();
  }

  private static String find(String[] command, String option) {
    return HelpTexts.find(append(command, option)).orElse("nothing for " + Arrays.asList(command));
  }

  private static String[] append(String[] command, String option) {
    String[] arguments = Arrays.copyOf(command, command.length + 1);
    arguments[command.length] = option;
    return arguments;
  }
}
