package io.github.arxivbot.dailybot;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.dailybot.console.ExitCode;
import io.github.arxivbot.dailybot.console.UsageException;
import io.github.arxivbot.internal.text.IoErrors;
import io.github.arxivbot.internal.text.ResourceText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "init",
    header = "Writes a config.json to start with.",
    description = "Asks nothing, and never overwrites a file.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  daily-bot init",
      "  daily-bot init --category cs.LG,stat.ML --keyword \"kv cache\" --keyword RL"
    })
final class InitCommand extends ConfigCommand {

  @Option(
      names = "--category",
      paramLabel = "NAME",
      split = ",",
      description = "a category to read, such as cs.LG; may be repeated")
  private List<String> categories = new ArrayList<>();

  @Option(
      names = "--keyword",
      paramLabel = "TEXT",
      description =
          "a word or phrase that admits a paper; may be repeated; up to four letters match as a"
              + " whole word")
  private List<String> keywords = new ArrayList<>();

  @Override
  public Integer call() {
    String text =
        template()
            .formatted(
                list(categories, List.of("cs.AI", "cs.CL", "cs.LG"), InitCommand::quoted, ", "),
                list(
                    keywords,
                    List.of("large language model", "LLM"),
                    InitCommand::keyword,
                    ",\n    "));
    Path file = config();
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
    BotConfig checked = BotConfig.reader().parse(file.toString(), text, folder);
    printNotes(checked);
    write(file, text);
    PrintWriter out = out();
    String option = file.equals(Path.of("config.json")) ? "" : " --config " + file;
    out.println("wrote " + file + "; edit it to set your categories and keywords. Then run:");
    out.println("  daily-bot check" + option + "    to see what a run would do");
    out.println("  daily-bot run" + option + "      to write README.md and index.html");
    out.println("  daily-bot explain" + option + "  to see what each keyword finds");
    return ExitCode.WRITTEN;
  }

  private void write(Path file, String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(
          spec(),
          file + " exists already and is unchanged; edit it, or name another with --config");
    } catch (IOException e) {
      throw new UsageException(spec(), file + " cannot be written: " + IoErrors.describe(e));
    }
  }

  private static String list(
      List<String> words, List<String> defaults, UnaryOperator<String> entry, String separator) {
    return (words.isEmpty() ? defaults : words)
        .stream().map(entry).collect(Collectors.joining(separator));
  }

  private static String quoted(String word) {
    return TextNode.valueOf(word).toString();
  }

  private static String keyword(String word) {
    return word.matches("\\p{L}{1,4}")
        ? "{\"term\": " + quoted(word) + ", \"match\": \"word\"}"
        : quoted(word);
  }

  private static String template() {
    String name = "init/config.json";
    return ResourceText.read(InitCommand.class.getResourceAsStream(name), name);
  }
}
