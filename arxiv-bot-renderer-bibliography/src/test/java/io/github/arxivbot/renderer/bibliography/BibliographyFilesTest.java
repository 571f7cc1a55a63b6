package io.github.arxivbot.renderer.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.testkit.samples.SamplePapers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Writes papers with difficult names and titles. Leaves the files in {@code target/bibliography},
 * with what reference managers should read, for {@code .ci/bibliographies}.
 */
class BibliographyFilesTest {

  private static final Path FOLDER = Path.of("target", "bibliography");

  /** A paper and what a parser reads: "particle family, given, suffix" for each author. */
  private record Reference(
      String id, String year, List<String> names, String authors, String title, String shown) {

    DigestEntry entry() {
      Paper paper =
          SamplePapers.paper(id, title)
              .authors(names)
              .abstractText("An abstract with 50% {braces & TeX: $x_1$ \\input{x} #1.")
              .build();
      return DigestEntry.of(paper, Score.points(List.of()));
    }

    String row() {
      return String.join("\t", "arxiv-" + id.replace('/', '-'), year, authors, shown);
    }
  }

  private static final List<Reference> REFERENCES =
      List.of(
          reference("2602.00001", "2026", "An ordinary title", "Ada Lovelace", "Lovelace, Ada"),
          reference(
              "2602.00002",
              "2026",
              "Serving LLMs at 50% of the cost",
              "Ludwig van Beethoven",
              "van Beethoven, Ludwig"),
          reference("2602.00003", "2026", "A & B, #1_2 ~ {x} ^ \\ <y>", "Erdős Pál", "Pál, Erdős"),
          reference("2602.00004", "2026", "Sets for kings", "Martin King Jr.", "King, Martin, Jr."),
          reference(
              "2602.00005",
              "2026",
              "Muons and more",
              "Aurora Collaboration",
              "Aurora Collaboration"),
          reference("2602.00006", "2026", "关于大语言模型", "李明", "李, 明"),
          reference(
              "2602.00007",
              "2026",
              "Naïve café: œuvre, Łódź, Ångström",
              "Łukasz Ångström-Ñandú",
              "Ångström-Ñandú, Łukasz"),
          reference(
              "2602.00008",
              "2026",
              "\"Quoted\" and 'single', a -- b",
              "Conan O'Neil",
              "O'Neil, Conan"),
          reference("hep-th/9901001", "1999", "An old paper", "Edward Witten", "Witten, Edward"),
          reference(
              "math/0211159", "2002", "Ricci flow and @string{x}", "G. Perelman", "Perelman, G."),
          reference(
              "0704.0001",
              "2007",
              "and others and more",
              "Anderson AND Sons",
              "Sons, Anderson AND"));

  private static Reference reference(
      String id, String year, String title, String name, String author) {
    return new Reference(id, year, List.of(name), author, title, title);
  }

  @Test
  void each_reference_is_in_each_file() throws IOException {
    List<Reference> all = new ArrayList<>(REFERENCES);
    all.add(
        new Reference(
            "2602.00009",
            "2026",
            List.of("Ada Lovelace", "Ludwig van Beethoven", "李明", "The ATLAS Collaboration"),
            "Lovelace, Ada; van Beethoven, Ludwig; 李, 明; The ATLAS Collaboration",
            "Four \\emph{authors} \\& more",
            "Four authors & more"));
    List<DigestEntry> entries = all.stream().map(Reference::entry).toList();
    Files.createDirectories(FOLDER);
    write("latex.bib", BibliographyRenderer.bibtex(), entries);
    write("unicode.bib", BibliographyRenderer.unicodeBibtex(), entries);
    write("papers.ris", BibliographyRenderer.ris(), entries);
    write("papers.json", BibliographyRenderer.cslJson(), entries);
    Files.write(FOLDER.resolve("expected.tsv"), all.stream().map(Reference::row).toList());

    for (String file : List.of("latex.bib", "unicode.bib", "papers.ris", "papers.json")) {
      String text = Files.readString(FOLDER.resolve(file));
      assertThat(all).as(file).allMatch(one -> text.contains(one.row().split("\t", -1)[0]));
    }
  }

  private static void write(
      String file, BibliographyRenderer.Builder renderer, List<DigestEntry> entries)
      throws IOException {
    Files.writeString(FOLDER.resolve(file), renderer.build().write(entries));
  }
}
