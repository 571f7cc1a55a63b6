package io.github.arxivbot.scorer.liked.internal.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleFilesTest {

  @TempDir private Path folder;

  @Test
  void a_text_has_identifiers_in_any_spelling_and_comments() throws Exception {
    write(
        "liked.txt",
        """
        # my papers
        2402.01234v2  a title with 2024.5 numbers
        arXiv:2403.00001 # nice
        - https://arxiv.org/abs/2404.00002v1, https://arxiv.org/pdf/2404.00003.pdf
        hep-th/9901001
        """);

    assertThat(ids("liked.txt"))
        .containsExactly("2402.01234", "2403.00001", "2404.00002", "2404.00003", "hep-th/9901001");
  }

  @Test
  void a_line_of_a_text_may_begin_with_the_identifier_of_another_source() throws Exception {
    write("liked.txt", "doi:10.1101/2026.02.09.123456v2  a preprint\nnote: read 2402.01234\n");

    assertThat(ids("liked.txt")).containsExactly("doi:10.1101/2026.02.09.123456", "2402.01234");
  }

  @Test
  void bibtex_has_titles_abstracts_and_identifiers() throws Exception {
    write(
        "library.bib",
        """
        @string{me = "Somebody"}
        @article{a, title = {The {KV} cache: {a {deep} look}}, author = me # " and others",
          abstract = "With {"}quotes{"} in braces", url = {https://arxiv.org/abs/2501.00001v3},}
        @broken{
        @misc(b, title = {Second}, eprint = {2501.00002}, archiveprefix = {arXiv})
        @book{c, title = {No identifier}, abstract = {Text}}
        """);

    List<ExamplePaper> examples = read("library.bib").get("liked");

    assertThat(examples)
        .extracting(ExamplePaper::title)
        .contains("The KV cache: a deep look", "Second", "No identifier");
    assertThat(examples)
        .extracting(one -> one.id().map(Object::toString).orElse(""))
        .contains("2501.00001", "2501.00002", "");
  }

  @Test
  void ris_and_csl_json_have_titles_abstracts_and_identifiers() throws Exception {
    write(
        "library.ris",
        """
        TY  - JOUR
        TI  - A title
        that continues
        AB  - An abstract
        UR  - http://arxiv.org/abs/2501.00003
        ER  -
        """);
    write(
        "library.json",
        """
        [{"id": "x", "author": [{"family": "A"}], "title": "Third", "abstract": "Text",
          "DOI": "10.48550/arXiv.2501.00004"}]
        """);

    assertThat(read("library.ris").get("liked"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.title()).isEqualTo("A title that continues");
              assertThat(one.abstractText()).isEqualTo("An abstract");
              assertThat(one.id()).hasToString("Optional[2501.00003]");
            });
    assertThat(ids("library.json")).containsExactly("2501.00004");
  }

  @Test
  void a_file_or_folder_in_a_folder_is_an_interest_of_its_own() throws Exception {
    write("liked/caches.txt", "2501.00001");
    write("liked/robots/one.txt", "2501.00002");
    write("liked/robots/deep/two.bib", "@misc{x, eprint = {2501.00003}}");
    write("liked/.hidden.txt", "2501.00004");
    write("liked/empty.txt", "");

    Map<String, List<ExamplePaper>> interests = read("liked");

    assertThat(interests.keySet()).containsExactly("caches", "robots");
    assertThat(interests.get("robots")).hasSize(2);
  }

  @Test
  void a_file_that_cannot_be_read_is_named() throws Exception {
    write("library.json", "{\"items\": []}");

    assertThatThrownBy(() -> read("library.json"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("library.json cannot be read: expected a list of entries");
  }

  @Test
  void a_snapshot_is_sampled_the_same_way_whatever_the_order_of_its_lines() throws Exception {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      lines.add(
          "{\"id\": \"2501.%05d\", \"title\": \"T%d\", \"abstract\": \"A\", \"authors_parsed\": [[\"x\"]], \"categories\": \"cs.LG cs.CL\"}"
              .formatted(i, i));
    }
    lines.add(
        "{\"id\": \"2501.99999\", \"title\": \"T\", \"abstract\": \"A\", \"categories\":"
            + " [\"math.CO\"]}");
    write("one.jsonl", String.join("\n", lines));
    Collections.reverse(lines);
    write("two.jsonl", String.join("\n", lines));

    List<ExamplePaper> one =
        PaperSnapshotReader.read(folder.resolve("one.jsonl"), Set.of("cs.CL"), 10);

    assertThat(one).hasSize(10).allMatch(paper -> paper.categories().contains("cs.LG"));
    assertThat(PaperSnapshotReader.read(folder.resolve("two.jsonl"), Set.of("cs.CL"), 10))
        .isEqualTo(one);
  }

  private List<String> ids(String name) throws IOException {
    return read(name).get("liked").stream().map(one -> one.id().orElseThrow().toString()).toList();
  }

  private Map<String, List<ExamplePaper>> read(String name) throws IOException {
    return ExampleFiles.read(folder.resolve(name));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
