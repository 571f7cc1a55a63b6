package io.github.arxivbot.dailybot;

import io.github.arxivbot.dailybot.console.HelpTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Writes the help of each command and the completion script, when the program is built. */
public final class HelpFileWriter {

  private HelpFileWriter() {}

  /** Writes into the folder of the classes, and into that of the completion script. */
  public static void main(String[] folders) throws IOException {
    for (Map.Entry<String, String> text : texts().entrySet()) {
      String file = text.getKey().replace(' ', '-') + ".txt";
      write(Path.of(folders[0], HelpTexts.FOLDER, file), text.getValue());
    }
    CommandLine line = RootCommand.commandLine();
    write(Path.of(folders[1], "daily-bot.bash"), AutoComplete.bash("daily-bot", line));
  }

  /** Returns the help of each command by its words, such as "daily-bot state verify". */
  static Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    addTexts(RootCommand.commandLine(), texts);
    return texts;
  }

  private static void addTexts(CommandLine line, Map<String, String> texts) {
    texts.put(
        line.getCommandSpec().qualifiedName(" "),
        line.setUsageHelpWidth(HelpTexts.WIDTH).getUsageMessage(Ansi.OFF));
    line.getSubcommands().values().forEach(command -> addTexts(command, texts));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text.replace("\r\n", "\n"));
  }
}
