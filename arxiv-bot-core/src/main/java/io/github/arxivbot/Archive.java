package io.github.arxivbot;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.state.DigestArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Keeps each day's digest: as JSON, from which any output can be written again, and as the pages
 * that the outputs write for people; with an index.
 */
final class Archive {

  private static final String USE = "archive";
  private static final String JSON = ".json";
  private static final List<String> PAGES = List.of(".md", ".html");
  private static final String INDEX = "README.md";

  private final DigestArchive digests;

  Archive(DigestArchive digests) {
    this.digests = digests;
  }

  DigestArchive digests() {
    return digests;
  }

  /** The part of a profile: the archive itself, or where there are several a folder in it. */
  Archive of(String profile) {
    return profile.equals(Profile.DEFAULT)
        ? this
        : new Archive(DigestArchive.in(digests.folder().resolve(profile)));
  }

  /** What a day's digest adds to the archive, with the renderers of these outputs. */
  List<Output> of(List<Output> outputs, Digest digest) {
    List<Output> all = new ArrayList<>();
    LocalDate day = digest.day();
    List<String> endings = new ArrayList<>();
    for (String ending : PAGES) {
      outputs.stream()
          .filter(output -> output.file().toString().endsWith(ending))
          .findFirst()
          .ifPresent(
              output -> {
                all.add(new Output(USE, output.renderer(), digests.file(day, ending)));
                endings.add(ending);
              });
    }
    all.add(
        new Output(
            USE,
            (request, out) -> out.append(DigestArchive.json(request.digest())),
            digests.file(day, JSON)));
    all.add(
        new Output(USE, (request, out) -> out.append(index(request.digest(), endings)), index()));
    return all;
  }

  /** The file that lists the days. */
  Path index() {
    return digests.folder().resolve(INDEX);
  }

  /** A line a day, the newest first. Of other days it says what their files' names say. */
  private String index(Digest digest, List<String> endings) throws IOException {
    TreeSet<LocalDate> days = new TreeSet<>(digests.days());
    days.add(digest.day());
    StringBuilder text = new StringBuilder("# Digests\n");
    String month = "";
    for (LocalDate day : days.descendingSet()) {
      if (!month.equals(day.toString().substring(0, 7))) {
        month = day.toString().substring(0, 7);
        text.append("\n## ").append(month).append("\n\n");
      }
      text.append("- ").append(day).append(':');
      for (String ending : PAGES) {
        boolean isNew = day.equals(digest.day()) && endings.contains(ending);
        if (isNew || Files.exists(digests.file(day, ending))) {
          link(text, day, ending, "page");
        }
      }
      link(text, day, JSON, "JSON");
      text.append('\n');
    }
    return text.toString();
  }

  private void link(StringBuilder text, LocalDate day, String ending, String words) {
    Path file = digests.folder().relativize(digests.file(day, ending));
    text.append(" [").append(words).append("](");
    text.append(file.toString().replace('\\', '/')).append(')');
  }
}
