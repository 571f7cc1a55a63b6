package io.github.arxivbot.scorer.liked.internal.examples;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.PaperId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads files with example papers: BibTeX ({@code .bib}), RIS ({@code .ris}), CSL JSON ({@code
 * .json}), and text with an arXiv identifier in a line. In a text, the rest of a line after {@code
 * #} is a comment.
 */
public final class ExampleFiles {

  /** The interest of examples that are in no folder. */
  public static final String DEFAULT_INTEREST = "liked";

  private ExampleFiles() {}

  /**
   * Reads a file, or the files of a folder. A file in the folder is an interest of its own, named
   * as the file without its extension, and so is a folder in it. Hidden files are skipped.
   *
   * @return the examples by interest, in the order of the names
   * @throws IOException if a file cannot be read; the message names it
   */
  public static Map<String, List<ExamplePaper>> read(Path path) throws IOException {
    Map<String, List<ExamplePaper>> interests = new LinkedHashMap<>();
    if (!Files.isDirectory(path)) {
      interests.put(DEFAULT_INTEREST, readFile(path));
      return interests;
    }
    for (Path child : children(path)) {
      List<ExamplePaper> examples = readAll(child);
      if (!examples.isEmpty()) {
        interests.computeIfAbsent(name(child), unknown -> new ArrayList<>()).addAll(examples);
      }
    }
    return interests;
  }

  private static List<ExamplePaper> readAll(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return readFile(path);
    }
    List<ExamplePaper> examples = new ArrayList<>();
    for (Path child : children(path)) {
      examples.addAll(readAll(child));
    }
    return examples;
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !fileName(file).startsWith(".")).sorted().toList();
    } catch (UncheckedIOException e) {
      throw new IOException(folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static List<ExamplePaper> readFile(Path file) throws IOException {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      String name = fileName(file).toLowerCase(Locale.ROOT);
      if (name.endsWith(".bib")) {
        return TaggedEntry.examples(BibTexParser.parse(text));
      }
      if (name.endsWith(".ris")) {
        return TaggedEntry.examples(RisParser.parse(text));
      }
      return name.endsWith(".json")
          ? TaggedEntry.examples(CslJsonParser.parse(text))
          : identifiers(text);
    } catch (IOException e) {
      throw new IOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static List<ExamplePaper> identifiers(String text) {
    return text.lines()
        .flatMap(line -> identifiersIn(line).stream())
        .map(ExamplePaper::of)
        .toList();
  }

  /**
   * Returns the identifiers of arXiv in a line of a text, or the other one with which it begins.
   * The text after {@code #} is a comment and is ignored.
   */
  public static List<? extends PaperId> identifiersIn(String line) {
    String words = line.replaceFirst("(^|\\s)#.*", "");
    List<ArxivId> arxiv = ArxivIdFinder.findAll(words);
    return arxiv.isEmpty()
        ? PaperId.find(words.strip().split("\\s+", 2)[0]).stream().toList()
        : arxiv;
  }

  private static String fileName(Path file) {
    return file.getFileName().toString();
  }

  private static String name(Path path) {
    String name = fileName(path);
    int dot = name.lastIndexOf('.');
    return dot > 0 && !Files.isDirectory(path) ? name.substring(0, dot) : name;
  }
}
