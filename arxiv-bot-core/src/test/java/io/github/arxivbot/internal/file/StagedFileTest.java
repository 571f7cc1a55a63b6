package io.github.arxivbot.internal.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StagedFileTest {

  private static final byte[] NEW = {'n', 'e', 'w'};

  @TempDir private Path folder;

  @Test
  void a_staged_file_replaces_its_target_only_when_published() throws IOException {
    Path file = Files.writeString(folder.resolve("page.md"), "old");

    StagedFile staged = StagedFile.write(file, NEW);
    assertThat(file).hasContent("old");
    staged.publish();

    assertThat(file).hasContent("new");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void missing_folders_are_created() throws IOException {
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
  void a_published_file_can_be_reverted() throws IOException {
    Path file = Files.writeString(folder.resolve("page.md"), "old");
    StagedFile replaced = StagedFile.write(file, NEW);
    StagedFile added = StagedFile.write(folder.resolve("other.md"), NEW);
    replaced.publishWithBackup();
    added.publishWithBackup();

    replaced.restoreBackup();
    added.restoreBackup();

    assertThat(file).hasContent("old");
    assertThat(folder.resolve("other.md")).doesNotExist();
    replaced.discard();
    added.discard();
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void a_folder_as_target_is_rejected() throws IOException {
    Path place = Files.createDirectory(folder.resolve("page.md"));

    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(() -> StagedFile.write(place, NEW))
        .withMessageContaining("is a folder, expected a file");
  }

  @Test
  void a_file_in_place_of_a_folder_is_rejected() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> StagedFile.write(file.resolve("page.md"), NEW));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_link_is_followed_and_kept() throws IOException {
    Path target = Files.writeString(folder.resolve("target.md"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.md"), target);

    StagedFile.write(link, NEW).publish();

    assertThat(link).isSymbolicLink();
    assertThat(target).hasContent("new");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_link_to_a_missing_file_is_followed_and_kept() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.md"), Path.of("pages/new.md"));

    StagedFile.write(link, NEW).publish();

    assertThat(link).isSymbolicLink();
    assertThat(folder.resolve("pages/new.md")).hasContent("new");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void circular_links_are_rejected() throws IOException {
    Path one = folder.resolve("one");
    Path two = Files.createSymbolicLink(folder.resolve("two"), one);
    Files.createSymbolicLink(one, two);

    assertThatExceptionOfType(FileSystemLoopException.class)
        .isThrownBy(() -> StagedFile.write(one, NEW));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_device_as_target_is_rejected() {
    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(() -> StagedFile.write(Path.of("/dev/null"), NEW))
        .withMessageContaining("is a device or pipe, expected a file");
  }

  @Test
  void a_failed_move_changes_nothing() throws IOException {
    Path place = folder.resolve("page.md");
    StagedFile staged = StagedFile.write(place, NEW);
    Files.createDirectories(place.resolve("made-meanwhile"));

    assertThatExceptionOfType(IOException.class).isThrownBy(staged::publish);
    staged.discard();

    assertThat(place.resolve("made-meanwhile")).isDirectory();
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void a_concurrent_reader_sees_the_old_file_or_the_new_one() throws Exception {
    byte[] old = "old".repeat(100_000).getBytes(UTF_8);
    byte[] fresh = "new!".repeat(100_000).getBytes(UTF_8);
    Path file = Files.write(folder.resolve("page.md"), old);
    ExecutorService readers = Executors.newSingleThreadExecutor();
    CountDownLatch reading = new CountDownLatch(1);
    AtomicBoolean done = new AtomicBoolean();
    try {
      Future<Integer> torn = readers.submit(() -> torn(file, old, fresh, reading, done));
      reading.await();
      for (int i = 0; i < 20; i++) {
        StagedFile.write(file, i % 2 == 0 ? fresh : old).publish();
      }
      done.set(true);
      assertThat(torn.get()).isZero();
    } finally {
      done.set(true);
      readers.shutdownNow();
    }
  }

  private static int torn(
      Path file, byte[] old, byte[] fresh, CountDownLatch reading, AtomicBoolean done)
      throws IOException {
    int torn = 0;
    while (!done.get()) {
      byte[] seen = Files.readAllBytes(file);
      torn += Arrays.equals(seen, old) || Arrays.equals(seen, fresh) ? 0 : 1;
      reading.countDown();
    }
    return torn;
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_published_file_has_the_default_permissions() throws IOException {
    Path ordinary = Files.writeString(folder.resolve("ordinary"), "");
    Path file = folder.resolve("page.md");

    StagedFile.write(file, NEW).publish();

    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(Files.getPosixFilePermissions(ordinary));
  }

  @Test
  void contents_are_compared_byte_by_byte() throws IOException {
    Path file = Files.write(folder.resolve("page.md"), NEW);

    assertThat(StagedFile.hasContent(file, NEW)).isTrue();
    assertThat(StagedFile.hasContent(file, new byte[] {'n', 'e', 'W'})).isFalse();
    assertThat(StagedFile.hasContent(file, new byte[] {})).isFalse();
    assertThat(StagedFile.hasContent(folder.resolve("none"), NEW)).isFalse();
  }
}
