package io.github.arxivbot.dailybot.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Checks the GitHub workflows of the repository that contains a configuration. */
public final class WorkflowFiles {

  private WorkflowFiles() {}

  /**
   * Returns a note for each variable that a workflow which runs the bot does not pass.
   *
   * @param folder the folder of the configuration, in or below the root of the repository
   * @param variables the variables that the configuration needs
   * @throws IOException if a workflow cannot be read
   */
  public static List<String> notes(Path folder, List<String> variables) throws IOException {
    List<String> notes = new ArrayList<>();
    for (Path file : files(folder)) {
      String text = Files.readString(file).replaceAll("(?m)#.*", "");
      for (String variable : text.contains("daily-bot") ? variables : List.<String>of()) {
        if (!text.contains(variable)) {
          notes.add(
              "the workflow %s does not pass the key: add \"%s: ${{ secrets.%s }}\" to the env of the step that runs daily-bot"
                  .formatted(folder.relativize(file), variable, variable));
        }
      }
    }
    return notes;
  }

  private static List<Path> files(Path folder) throws IOException {
    for (Path root = folder; root != null; root = root.getParent()) {
      Path workflows = root.resolve(".github").resolve("workflows");
      if (Files.isDirectory(workflows)) {
        try (Stream<Path> files = Files.list(workflows)) {
          return files.filter(file -> file.toString().matches(".*[.]ya?ml")).sorted().toList();
        }
      }
      if (Files.exists(root.resolve(".git"))) {
        break;
      }
    }
    return List.of();
  }
}
