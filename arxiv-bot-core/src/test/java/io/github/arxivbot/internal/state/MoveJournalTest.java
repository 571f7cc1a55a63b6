package io.github.arxivbot.internal.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.internal.file.FileMoveException;
import io.github.arxivbot.internal.file.StagedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that dies while it moves its files has moved all of them, or none. */
class MoveJournalTest {

  @TempDir private Path folder;
  private final List<RecoveryNote> repairs = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void what_a_killed_run_had_begun_to_move_is_moved_by_the_next(int moved) throws IOException {
    List<StagedFile> files = staged();
    new MoveJournal(state()).write(files);
    for (StagedFile file : files.subList(0, moved)) {
      file.publishWithBackup();
    }

    State.open(state()).recover(repairs::add);
    State.open(state()).deleteTempFiles(folder.resolve("README.md"));

    assertThat(content("README.md")).isEqualTo("new page");
    assertThat(content("feed.xml")).isEqualTo("new feed");
    assertThat(content("state/memory.json")).isEqualTo("new memory");
    assertThat(repairs).singleElement().extracting(RecoveryNote::message).asString().contains("killed");
    assertThat(state().resolve("journal.json")).doesNotExist();
    State.open(state()).recover(repairs::add);
    assertThat(repairs).hasSize(1);
  }

  @Test
  void without_a_journal_nothing_was_begun_and_nothing_is_moved() throws IOException {
    staged();

    State.open(state()).recover(repairs::add);

    assertThat(content("README.md")).isEqualTo("old page");
    assertThat(repairs).isEmpty();
  }

  @Test
  void where_an_output_is_gone_the_memory_does_not_count_it_as_delivered() throws IOException {
    List<StagedFile> files = staged();
    new MoveJournal(state()).write(files);
    files.get(1).discard();

    State.open(state()).recover(repairs::add);

    assertThat(content("README.md")).isEqualTo("new page");
    assertThat(content("feed.xml")).isEqualTo("old feed");
    assertThat(content("state/memory.json")).isEqualTo("old memory");
    assertThat(repairs).singleElement().extracting(RecoveryNote::message).asString().contains("feed.xml");
    assertThat(state()).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void a_damaged_journal_is_set_aside_and_told() throws IOException {
    new MoveJournal(state()).write(staged());
    Files.write(state().resolve("journal.json"), new byte[7]);

    State.open(state()).recover(repairs::add);

    assertThat(state().resolve("journal.json.damaged")).exists();
    assertThat(repairs).singleElement().extracting(RecoveryNote::message).asString().contains("damaged");
    assertThat(content("README.md")).isEqualTo("old page");
  }

  @Test
  void no_other_file_is_moved_whatever_a_journal_says() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.createDirectories(state());
    String moves =
        "[ { \"from\" : \"../secret.txt\", \"to\" : \"../README.md\", \"sha256\" : \"00\" } ]";
    Files.writeString(
        state().resolve("journal.json"), "{ \"format\" : 1, \"moves\" : " + moves + " }");

    State.open(state()).recover(repairs::add);

    assertThat(secret).hasContent("secret");
    assertThat(folder.resolve("README.md")).doesNotExist();
    assertThat(repairs)
        .singleElement()
        .extracting(RecoveryNote::message)
        .asString()
        .contains("is not a staged file for");
  }

  @Test
  void a_file_that_can_not_be_moved_puts_the_others_back_and_ends_the_journal() throws IOException {
    List<StagedFile> files = staged();
    Files.delete(folder.resolve("feed.xml"));
    Files.createDirectories(folder.resolve("feed.xml/in-the-way"));

    assertThatThrownBy(() -> State.open(state()).publish(files))
        .isInstanceOf(FileMoveException.class)
        .hasMessageContaining("feed.xml");

    assertThat(content("README.md")).isEqualTo("old page");
    assertThat(content("state/memory.json")).isEqualTo("old memory");
    assertThat(state().resolve("journal.json")).doesNotExist();
  }

  private List<StagedFile> staged() throws IOException {
    List<StagedFile> staged = new ArrayList<>();
    for (String[] file :
        new String[][] {
          {"README.md", "page"}, {"feed.xml", "feed"}, {"state/memory.json", "memory"}
        }) {
      Path place = folder.resolve(file[0]);
      StagedFile.write(place, ("old " + file[1]).getBytes(UTF_8)).publish();
      staged.add(StagedFile.write(place, ("new " + file[1]).getBytes(UTF_8)));
    }
    return staged;
  }

  private String content(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  private Path state() {
    return folder.resolve("state");
  }
}
