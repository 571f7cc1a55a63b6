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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that is killed while it moves its files has moved all of them or none. */
class MoveJournalTest {

  @TempDir private Path folder;
  private final List<RecoveryNote> notes = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void the_next_run_completes_the_moves_of_a_killed_run(int moved) throws IOException {
    List<StagedFile> files = staged();
    new MoveJournal(state()).write(files);
    for (StagedFile file : files.subList(0, moved)) {
      file.publishWithBackup();
    }

    StateStore.open(state()).recover(notes::add);
    StateStore.open(state()).deleteTempFiles(folder.resolve("README.md"));

    assertThat(content("README.md")).isEqualTo("new page");
    assertThat(content("feed.xml")).isEqualTo("new feed");
    assertThat(content("state/delivered.json")).isEqualTo("new deliveries");
    assertThat(notes)
        .singleElement()
        .extracting(RecoveryNote::message)
        .asString()
        .contains("killed");
    assertThat(state().resolve("journal.json")).doesNotExist();
    StateStore.open(state()).recover(notes::add);
    assertThat(notes).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_note_that_was_edited_after_the_kill_stays_as_it_is(boolean isMoved) throws IOException {
    Path note = Files.writeString(folder.resolve("note.md"), "before");
    StagedFile staged =
        StagedFile.writeUnlessEdited(note, "new note".getBytes(UTF_8), Optional.of("before"));
    StagedFile next = StagedFile.write(folder.resolve("feed.xml"), "new feed".getBytes(UTF_8));
    new MoveJournal(Files.createDirectories(state())).write(List.of(staged, next));
    if (isMoved) {
      staged.publish();
    }
    Files.writeString(note, "edited");

    StateStore.open(state()).recover(notes::add);

    assertThat(content("note.md")).isEqualTo("edited");
    assertThat(content("feed.xml")).isEqualTo("new feed");
    assertThat(staged.tempFile()).doesNotExist();
  }

  @Test
  void a_note_that_nobody_edited_is_moved_after_the_kill() throws IOException {
    Path note = folder.resolve("note.md");
    StagedFile staged =
        StagedFile.writeUnlessEdited(note, "new note".getBytes(UTF_8), Optional.empty());
    new MoveJournal(Files.createDirectories(state())).write(List.of(staged));

    StateStore.open(state()).recover(notes::add);

    assertThat(content("note.md")).isEqualTo("new note");
  }

  @Test
  void without_a_journal_nothing_is_moved() throws IOException {
    staged();

    StateStore.open(state()).recover(notes::add);

    assertThat(content("README.md")).isEqualTo("old page");
    assertThat(notes).isEmpty();
  }

  @Test
  void if_an_output_is_lost_the_state_is_not_updated() throws IOException {
    List<StagedFile> files = staged();
    new MoveJournal(state()).write(files);
    files.get(1).discard();

    StateStore.open(state()).recover(notes::add);

    assertThat(content("README.md")).isEqualTo("new page");
    assertThat(content("feed.xml")).isEqualTo("old feed");
    assertThat(content("state/delivered.json")).isEqualTo("old deliveries");
    assertThat(notes)
        .singleElement()
        .extracting(RecoveryNote::message)
        .asString()
        .contains("feed.xml");
    assertThat(state()).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void a_damaged_journal_is_renamed_and_reported() throws IOException {
    new MoveJournal(state()).write(staged());
    Files.write(state().resolve("journal.json"), new byte[7]);

    StateStore.open(state()).recover(notes::add);

    assertThat(state().resolve("journal.json.damaged")).exists();
    assertThat(notes)
        .singleElement()
        .extracting(RecoveryNote::message)
        .asString()
        .contains("damaged");
    assertThat(content("README.md")).isEqualTo("old page");
  }

  @Test
  void a_manipulated_journal_moves_no_other_file() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.createDirectories(state());
    String moves =
        "[ { \"from\" : \"../secret.txt\", \"to\" : \"../README.md\", \"sha256\" : \"00\" } ]";
    Files.writeString(
        state().resolve("journal.json"), "{ \"format\" : 1, \"moves\" : " + moves + " }");

    StateStore.open(state()).recover(notes::add);

    assertThat(secret).hasContent("secret");
    assertThat(folder.resolve("README.md")).doesNotExist();
    assertThat(notes)
        .singleElement()
        .extracting(RecoveryNote::message)
        .asString()
        .contains("is not a staged file for");
  }

  @Test
  void if_a_file_cannot_be_moved_the_others_are_restored_and_the_journal_deleted()
      throws IOException {
    List<StagedFile> files = staged();
    Files.delete(folder.resolve("feed.xml"));
    Files.createDirectories(folder.resolve("feed.xml/in-the-way"));

    assertThatThrownBy(() -> StateStore.open(state()).publish(files))
        .isInstanceOf(FileMoveException.class)
        .hasMessageContaining("feed.xml");

    assertThat(content("README.md")).isEqualTo("old page");
    assertThat(content("state/delivered.json")).isEqualTo("old deliveries");
    assertThat(state().resolve("journal.json")).doesNotExist();
  }

  private List<StagedFile> staged() throws IOException {
    List<StagedFile> staged = new ArrayList<>();
    for (String[] file :
        new String[][] {
          {"README.md", "page"}, {"feed.xml", "feed"}, {"state/delivered.json", "deliveries"}
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
