package io.github.arxivbot.dailybot;

import io.github.arxivbot.model.PaperId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The lists of liked and disliked papers next to a configuration: {@code liked/NAME.txt} for each
 * interest and {@code disliked.txt}, with an identifier in a line. Other lines, and what follows an
 * identifier, are kept.
 */
final class ExampleLists {

  private final Path folder;

  /** Opens the lists next to a configuration, which need not exist. */
  ExampleLists(Path configuration) {
    Path parent = configuration.toAbsolutePath().normalize().getParent();
    this.folder = parent == null ? Path.of("") : parent;
  }

  /** Returns the file of an interest. */
  Path liked(String interest) {
    return folder.resolve("liked").resolve(interest + ".txt");
  }

  /** Returns the file of the papers that are not wanted. */
  Path disliked() {
    return folder.resolve("disliked.txt");
  }

  /** Returns all lists that exist, in the order of their names. */
  List<Path> all() {
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

  /** Returns the path of a list from the folder of the configuration. */
  Path relative(Path list) {
    return folder.relativize(list);
  }

  /** Returns the papers of a list. */
  static List<PaperId> papers(Path list) {
    return lines(list).stream().flatMap(line -> paper(line).stream()).toList();
  }

  /** Adds papers to a list and removes them from all others; returns the number of new ones. */
  int add(Path list, List<PaperId> ids) {
    for (Path other : all()) {
      if (!other.equals(list)) {
        remove(other, ids);
      }
    }
    List<String> lines = new ArrayList<>(lines(list));
    List<PaperId> present = papers(list);
    List<String> added =
        ids.stream()
            .map(PaperId::withoutVersion)
            .distinct()
            .filter(id -> !present.contains(id))
            .map(PaperId::toString)
            .toList();
    lines.addAll(added);
    write(list, lines);
    return added.size();
  }

  private static void remove(Path list, List<PaperId> ids) {
    List<PaperId> unwanted = ids.stream().map(PaperId::withoutVersion).toList();
    List<String> lines = lines(list);
    List<String> kept =
        lines.stream().filter(line -> paper(line).filter(unwanted::contains).isEmpty()).toList();
    if (kept.size() < lines.size()) {
      write(list, kept);
    }
  }

  private static Optional<PaperId> paper(String line) {
    String first = line.strip().split("\\s+", 2)[0];
    return PaperId.find(first).map(PaperId::withoutVersion);
  }

  private static List<String> lines(Path list) {
    try {
      return Files.exists(list) ? Files.readAllLines(list, StandardCharsets.UTF_8) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(list + " cannot be read: " + e, e);
    }
  }

  private static void write(Path list, List<String> lines) {
    Path temp = list.resolveSibling("." + list.getFileName() + ".tmp");
    try {
      Files.createDirectories(list.toAbsolutePath().getParent());
      Files.write(temp, lines, StandardCharsets.UTF_8);
      Files.move(temp, list, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(list + " cannot be written: " + e, e);
    }
  }
}
