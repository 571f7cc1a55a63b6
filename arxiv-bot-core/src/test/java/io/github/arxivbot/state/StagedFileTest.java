package io.github.arxivbot.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StagedFileTest {

  private static final byte[] NEW = {'n', 'e', 'w'};

  @TempDir private Path folder;

  @Test
  void a_staged_file_is_not_in_its_place_until_it_is_published() throws IOException {
    Path file = Files.writeString(folder.resolve("page.md"), "old");

    StagedFile staged = StagedFile.write(file, NEW);
    assertThat(file).hasContent("old");
    staged.publish();

    assertThat(file).hasContent("new");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void folders_above_it_are_made() throws IOException {
    Path file = folder.resolve("a/b/page.md");

    StagedFile.write(file, NEW).publish();

    assertThat(file).hasContent("new");
  }

  @Test
  void a_discarded_file_leaves_nothing() throws IOException {
    StagedFile.write(folder.resolve("page.md"), NEW).discard();

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void what_was_published_can_be_taken_back() throws IOException {
    Path file = Files.writeString(folder.resolve("page.md"), "old");
    StagedFile replaced = StagedFile.write(file, NEW);
    StagedFile added = StagedFile.write(folder.resolve("other.md"), NEW);
    replaced.publishReversibly();
    added.publishReversibly();

    replaced.takeBack();
    added.takeBack();

    assertThat(file).hasContent("old");
    assertThat(folder.resolve("other.md")).doesNotExist();
    replaced.discard();
    added.discard();
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void a_folder_in_its_place_is_refused() throws IOException {
    Path place = Files.createDirectory(folder.resolve("page.md"));

    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(() -> StagedFile.write(place, NEW))
        .withMessageContaining("is a folder, expected a file");
  }

  @Test
  void a_file_where_a_folder_is_needed_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> StagedFile.write(file.resolve("page.md"), NEW));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_link_is_followed_and_stays() throws IOException {
    Path target = Files.writeString(folder.resolve("target.md"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.md"), target);

    StagedFile.write(link, NEW).publish();

    assertThat(link).isSymbolicLink();
    assertThat(target).hasContent("new");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void it_can_be_read_by_whoever_can_read_any_new_file() throws IOException {
    Path ordinary = Files.writeString(folder.resolve("ordinary"), "");
    Path file = folder.resolve("page.md");

    StagedFile.write(file, NEW).publish();

    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(Files.getPosixFilePermissions(ordinary));
  }

  @Test
  void what_a_file_holds_is_compared_byte_by_byte() throws IOException {
    Path file = Files.write(folder.resolve("page.md"), NEW);

    assertThat(StagedFile.holds(file, NEW)).isTrue();
    assertThat(StagedFile.holds(file, new byte[] {'n', 'e', 'W'})).isFalse();
    assertThat(StagedFile.holds(file, new byte[] {})).isFalse();
    assertThat(StagedFile.holds(folder.resolve("none"), NEW)).isFalse();
  }
}
