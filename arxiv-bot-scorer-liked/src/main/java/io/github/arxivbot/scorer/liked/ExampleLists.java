package io.github.arxivbot.scorer.liked;

import io.github.arxivbot.internal.file.StagedFile;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.scorer.liked.internal.examples.ExampleFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lists of liked and disliked papers that the scorer {@code liked} reads by default: {@code
 * liked/NAME.txt} for each interest, and {@code disliked.txt}, with an identifier in a line. Other
 * lines, and what follows an identifier, are kept. Thread-safe within a process.
 *
 * <pre>{@code
 * ExampleLists lists = ExampleLists.open(Path.of("papers")); // the folder of config.json
 * lists.add(lists.liked("robots"), List.of(PaperId.parse("2602.09578")));
 * }</pre>
 */
public final class ExampleLists {

  /** The interest of papers without a more specific one. */
  public static final String DEFAULT_INTEREST = ExampleFiles.DEFAULT_INTEREST;

  private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,59}";

  private final Path folder;

  private ExampleLists(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens the lists of a folder, which need not exist.
   *
   * @param folder the folder of the configuration
   * @return the lists
   */
  public static ExampleLists open(Path folder) {
    return new ExampleLists(folder.toAbsolutePath().normalize());
  }

  /** {@return the folder of the lists, absolute} */
  public Path folder() {
    return folder;
  }

  /**
   * Returns the list of an interest, which need not exist.
   *
   * @param interest 1 to 60 letters, digits, spaces, dots, hyphens and underscores, beginning with
   *     a letter or digit
   * @return its file
   * @throws IllegalArgumentException if it is not such a name
   */
  public Path liked(String interest) {
    if (!interest.matches(NAME)) {
      throw new IllegalArgumentException(
          "expected a name of letters, digits, spaces, dots, hyphens and underscores, found "
              + SafeText.quote(interest));
    }
    return folder.resolve("liked").resolve(interest + ".txt");
  }

  /** {@return the list of the papers that are not wanted, which need not exist} */
  public Path disliked() {
    return folder.resolve("disliked.txt");
  }

  /**
   * Returns the lists that exist.
   *
   * @return the lists of interests in the order of their names, then that of disliked papers
   * @throws UncheckedIOException if the folder cannot be read
   */
  public List<Path> all() {
    TreeSet<Path> files = new TreeSet<>();
    if (Files.isDirectory(folder.resolve("liked"))) {
      try (DirectoryStream<Path> found =
          Files.newDirectoryStream(folder.resolve("liked"), "*.txt")) {
        found.forEach(files::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    List<Path> all = new ArrayList<>(files);
    if (Files.exists(disliked())) {
      all.add(disliked());
    }
    return all;
  }

  /**
   * Returns the papers of a list.
   *
   * @param list one of these lists
   * @return the papers without versions, in the order of the lines; none if the list does not exist
   * @throws UncheckedIOException if the list cannot be read
   */
  public List<PaperId> papers(Path list) {
    return lines(list).stream().flatMap(ExampleLists::papersIn).toList();
  }

  /**
   * Adds papers to a list and removes them from all others.
   *
   * @param list one of these lists; it is created if it does not exist
   * @param ids the papers; versions do not matter
   * @return the number of papers that the list did not have
   * @throws UncheckedIOException if a list cannot be read or written
   */
  public int add(Path list, List<? extends PaperId> ids) {
    synchronized (ExampleLists.class) {
      List<PaperId> papers = ids.stream().map(PaperId::withoutVersion).distinct().toList();
      List<String> lines = new ArrayList<>(lines(list));
      List<PaperId> present = papers(list);
      List<String> added =
          papers.stream().filter(id -> !present.contains(id)).map(PaperId::toString).toList();
      if (!added.isEmpty()) {
        lines.addAll(added);
        write(list, lines);
      }
      for (Path other : all()) {
        if (!other.equals(list)) {
          remove(other, papers);
        }
      }
      return added.size();
    }
  }

  private static void remove(Path list, List<PaperId> papers) {
    List<String> lines = lines(list);
    List<String> kept = lines.stream().flatMap(line -> without(papers, line)).toList();
    if (!kept.equals(lines)) {
      write(list, kept);
    }
  }

  /** Returns a line as it is, or the other papers of a line with some of the given ones. */
  private static Stream<String> without(List<PaperId> papers, String line) {
    return papersIn(line).anyMatch(papers::contains)
        ? papersIn(line).filter(id -> !papers.contains(id)).map(PaperId::toString)
        : Stream.of(line);
  }

  private static Stream<PaperId> papersIn(String line) {
    return ExampleFiles.identifiersIn(line).stream().map(PaperId::withoutVersion);
  }

  private static List<String> lines(Path list) {
    try {
      return Files.exists(list) ? Files.readAllLines(list, StandardCharsets.UTF_8) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(list + " cannot be read: " + e, e);
    }
  }

  private static void write(Path list, List<String> lines) {
    String text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    try {
      StagedFile.replace(list, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(list + " cannot be written: " + e, e);
    }
  }
}
