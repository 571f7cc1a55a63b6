package io.github.arxivbot.internal.pipeline.publish;

import io.github.arxivbot.internal.archive.ArchiveFolder;
import io.github.arxivbot.internal.archive.DigestJson;
import io.github.arxivbot.internal.guard.GuardedRenderer;
import io.github.arxivbot.internal.settings.OutputFile;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.spi.Renderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files of an archive: each day's digest as JSON, its pages by the renderers of the outputs,
 * and an index of all days.
 */
public final class ArchivePages {

  private static final String NAME = "archive";
  private static final String JSON = ".json";
  private static final String MARKDOWN = ".md";
  private static final String HTML = ".html";
  private static final List<String> PAGES = List.of(MARKDOWN, HTML);
  private static final String INDEX = "README.md";
  private static final String HTML_INDEX = "index.html";

  private final ArchiveFolder archive;

  public ArchivePages(ArchiveFolder archive) {
    this.archive = archive;
  }

  /** Returns the files that a day's digest adds or changes, with the renderers of these outputs. */
  List<OutputFile> outputs(List<OutputFile> outputs, Digest digest) {
    List<OutputFile> all = new ArrayList<>();
    List<String> endings = new ArrayList<>();
    for (String ending : PAGES) {
      Optional<GuardedRenderer> renderer = page(outputs, ending);
      if (renderer.isPresent()) {
        endings.add(ending);
        all.add(page(renderer.get(), archive.file(digest.day(), ending)));
      }
      if (ending.equals(HTML)) { // the Markdown index is the archive's own
        renderer
            .flatMap(GuardedRenderer::index)
            .map(index -> output(index, file(HTML_INDEX)))
            .ifPresent(all::add);
      }
    }
    all.add(
        output(
            (request, out) ->
                out.append(new String(DigestJson.write(request.digest()), StandardCharsets.UTF_8)),
            archive.file(digest.day(), JSON)));
    all.add(output((request, out) -> out.append(index(request.digest(), endings)), file(INDEX)));
    return all;
  }

  private static OutputFile page(Renderer renderer, Path file) {
    return output(renderer.archived().orElse(renderer), file);
  }

  private static OutputFile output(Renderer renderer, Path file) {
    return OutputFile.of(new GuardedRenderer(NAME, renderer), file);
  }

  /** Returns the existing pages of another day, whose links may change. */
  List<OutputFile> existingPages(List<OutputFile> outputs, LocalDate day) {
    List<OutputFile> pages = new ArrayList<>();
    for (String ending : PAGES) {
      Path file = archive.file(day, ending);
      page(outputs, ending)
          .filter(renderer -> Files.exists(file))
          .ifPresent(renderer -> pages.add(page(renderer, file)));
    }
    return pages;
  }

  /** Returns the renderer of the first output of the whole digest with a file name ending. */
  private static Optional<GuardedRenderer> page(List<OutputFile> outputs, String ending) {
    return outputs.stream()
        .filter(output -> output.category() == null && !output.isForEachPaper())
        .filter(output -> output.file().toString().endsWith(ending))
        .map(OutputFile::renderer)
        .findFirst();
  }

  /** Returns the endings of the pages to which a file links, the preferred first. */
  static Stream<String> pageEndings(Path file) {
    return file.toString().endsWith(MARKDOWN)
        ? Stream.of(MARKDOWN, HTML)
        : Stream.of(HTML, MARKDOWN);
  }

  static String indexName(String ending) {
    return ending.equals(HTML) ? HTML_INDEX : INDEX;
  }

  private Path file(String name) {
    return archive.folder().resolve(name);
  }

  /** Renders the list of days, newest first. */
  private String index(Digest digest, List<String> endings) throws IOException {
    TreeSet<LocalDate> days = new TreeSet<>(archive.days());
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
        if (isNew || Files.exists(archive.file(day, ending))) {
          link(text, day, ending, "page");
        }
      }
      link(text, day, JSON, "JSON");
      text.append('\n');
    }
    return text.toString();
  }

  private void link(StringBuilder text, LocalDate day, String ending, String label) {
    Path file = archive.folder().relativize(archive.file(day, ending));
    text.append(" [").append(label).append("](");
    text.append(file.toString().replace('\\', '/')).append(')');
  }
}
