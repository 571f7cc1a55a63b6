package io.github.arxivbot.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.internal.state.StateStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TempFilesTest {

  private static final byte[] BYTES = {'b'};

  @TempDir private Path folder;

  @Test
  void temporary_files_next_to_an_output_are_deleted_and_the_output_is_kept() throws IOException {
    Path page = Files.writeString(folder.resolve("page.md"), "old");
    StagedFile.write(page, BYTES);
    StagedFile.write(page, BYTES).publishWithBackup();

    state().deleteTempFiles(page);

    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    assertThat(page).hasContent("b");
  }

  @Test
  void temporary_files_in_the_state_are_deleted_and_the_state_is_kept() throws IOException {
    for (String name : new String[] {"summaries", "delivered"}) {
      Path file = folder.resolve("state").resolve(name).resolve("kept.json");
      StagedFile.write(file, BYTES).publish();
      StagedFile.write(file, BYTES);
      StagedFile.write(file.resolveSibling("never-kept.json"), BYTES);
    }

    state().deleteTempFiles();

    assertThat(folder.resolve("state/summaries")).isDirectoryContaining("glob:**/kept.json");
    assertThat(folder.resolve("state/summaries")).isDirectoryNotContaining("glob:**.tmp");
    assertThat(folder.resolve("state/delivered")).isDirectoryContaining("glob:**/kept.json");
    assertThat(folder.resolve("state/delivered")).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void other_files_next_to_an_output_are_kept() throws IOException {
    Path page = folder.resolve("page.md");
    Path editors = Files.writeString(folder.resolve(".page.md.tmp"), "an editor's");
    StagedFile another = StagedFile.write(folder.resolve("other.md"), BYTES);

    state().deleteTempFiles(page);
    another.publish();

    assertThat(editors).exists();
    assertThat(folder.resolve("other.md")).exists();
  }

  @Test
  void a_bot_without_state_has_no_lock_and_deletes_nothing() throws IOException {
    Path page = folder.resolve("page.md");
    StagedFile meanwhile = StagedFile.write(page, BYTES);

    StateStore.none().deleteTempFiles(page);
    meanwhile.publish();

    assertThat(page).exists();
  }

  private StateStore state() {
    return StateStore.open(folder.resolve("state"));
  }
}
