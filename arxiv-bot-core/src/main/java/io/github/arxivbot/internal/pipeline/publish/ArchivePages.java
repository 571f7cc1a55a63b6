package io.github.arxivbot.internal.pipeline.publish;

import io.github.arxivbot.internal.settings.Output;
import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.spi.Renderer;
import io.github.arxivbot.internal.archive.DigestArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Keeps each day's digest: as JSON, from which any output can be written again, and as the pages
 * that the outputs write for people; with an index.
 */
public final class ArchivePages {

  private static final String USE = "archive";
  private static final String JSON = ".json";
  private static final String MARKDOWN = ".md";
  private static final String HTML = ".html";
  private static final List<String> PAGES = List.of(MARKDOWN, HTML);
  private static final String INDEX = "README.md";
  private static final String HTML_INDEX = "index.html";

  private final DigestArchive digests;

  public ArchivePages(DigestArchive digests) {
    this.digests = digests;
  }

  public DigestArchive digests() {
    return digests;
  }

  /** The part of a profile: the archive itself, or where there are several a folder in it. */
  public ArchivePages of(String profile) {
    return profile.equals(Profile.DEFAULT)
        ? this
        : new ArchivePages(DigestArchive.open(digests.folder().resolve(profile)));
  }

  /** What a day's digest adds to the archive, with the renderers of these outputs. */
  List<Output> of(List<Output> outputs, Digest digest) {
    List<Output> all = new ArrayList<>();
    LocalDate day = digest.day();
    List<String> endings = new ArrayList<>();
    for (String ending : PAGES) {
      page(outputs, ending)
          .ifPresent(
              renderer -> {
                all.add(Output.of(USE, renderer, digests.file(day, ending)));
                endings.add(ending);
                if (!ending.equals(MARKDOWN)) {
                  renderer
                      .index()
                      .map(index -> Output.of(USE, index, file(indexName(ending))))
                      .ifPresent(all::add);
                }
              });
    }
    all.add(
        Output.of(
            USE,
            (request, out) -> out.append(DigestArchive.json(request.digest())),
            digests.file(day, JSON)));
    all.add(
        Output.of(
            USE, (request, out) -> out.append(index(request.digest(), endings)), file(INDEX)));
    return all;
  }

  /** The pages of another day that are there, to be written again where their links change. */
  List<Output> again(List<Output> outputs, LocalDate day) {
    List<Output> pages = new ArrayList<>();
    for (String ending : PAGES) {
      Path file = digests.file(day, ending);
      page(outputs, ending)
          .filter(renderer -> Files.exists(file))
          .ifPresent(renderer -> pages.add(Output.of(USE, renderer, file)));
    }
    return pages;
  }

  /** The first that is about the whole digest. */
  private static Optional<Renderer> page(List<Output> outputs, String ending) {
    return outputs.stream()
        .filter(output -> output.category() == null)
        .filter(output -> output.file().toString().endsWith(ending))
        .map(Output::renderer)
        .findFirst();
  }

  /** The endings that a page may have to which a file leads, the likeliest first. */
  static Stream<String> pageEndings(Path file) {
    return file.toString().endsWith(MARKDOWN)
        ? Stream.of(MARKDOWN, HTML)
        : Stream.of(HTML, MARKDOWN);
  }

  static String indexName(String ending) {
    return ending.equals(HTML) ? HTML_INDEX : INDEX;
  }

  /** The files that list the days. */
  public List<Path> indexes() {
    return List.of(file(INDEX), file(HTML_INDEX));
  }

  private Path file(String name) {
    return digests.folder().resolve(name);
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
