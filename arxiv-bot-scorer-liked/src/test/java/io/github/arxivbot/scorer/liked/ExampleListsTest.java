package io.github.arxivbot.scorer.liked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.model.PaperId;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleListsTest {

  private static final PaperId ONE = PaperId.parse("2602.00001v2");
  private static final PaperId TWO = PaperId.parse("2602.00002");

  @TempDir private Path folder;

  @Test
  void a_paper_is_in_one_list_only_without_its_version() {
    ExampleLists lists = ExampleLists.open(folder);

    assertThat(lists.add(lists.liked("robots"), List.of(ONE, TWO, ONE))).isEqualTo(2);
    assertThat(lists.add(lists.liked("arms"), List.of(ONE))).isEqualTo(1);
    assertThat(lists.add(lists.disliked(), List.of(TWO))).isEqualTo(1);
    assertThat(lists.add(lists.disliked(), List.of(TWO))).isZero();

    assertThat(lists.all())
        .containsExactly(lists.liked("arms"), lists.liked("robots"), lists.disliked());
    assertThat(lists.papers(lists.liked("arms"))).containsExactly(ONE.withoutVersion());
    assertThat(lists.papers(lists.liked("robots"))).isEmpty();
    assertThat(lists.papers(lists.disliked())).containsExactly(TWO);
  }

  @Test
  void lists_are_read_as_the_scorer_reads_them_and_all_other_text_is_kept() throws Exception {
    ExampleLists lists = ExampleLists.open(folder);
    Path list = lists.liked("robots");
    Files.createDirectories(list.getParent());
    Files.writeString(
        list, "# best\n- 2602.00001 great\n\n2602.00002, 2602.00003\n# 2602.00002\nx 2602.00004\n");

    lists.add(lists.disliked(), List.of(ONE, TWO));

    assertThat(list).hasContent("# best\n\n2602.00003\n# 2602.00002\nx 2602.00004\n");
    assertThat(lists.papers(list))
        .containsExactly(PaperId.parse("2602.00003"), PaperId.parse("2602.00004"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../x", "a/b", ".hidden", "-x", "x\n"})
  void a_name_that_is_no_file_name_is_rejected(String interest) {
    assertThatThrownBy(() -> ExampleLists.open(folder).liked(interest))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("expected a name of letters, digits, spaces");
  }

  @Test
  void a_list_that_cannot_be_written_is_an_error_with_its_name() throws Exception {
    Files.createFile(folder.resolve("liked"));
    ExampleLists lists = ExampleLists.open(folder);

    assertThatThrownBy(() -> lists.add(lists.liked("robots"), List.of(ONE)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("robots.txt cannot be written");
  }
}
