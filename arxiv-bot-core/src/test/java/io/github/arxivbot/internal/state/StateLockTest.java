package io.github.arxivbot.internal.state;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.arxivbot.model.StateException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateLockTest {

  @TempDir private Path folder;

  @Test
  void the_error_of_a_second_run_names_the_holder() throws Exception {
    StateLock first = StateLock.acquire(folder, Duration.ZERO);

    assertThatExceptionOfType(StateException.class)
        .isThrownBy(() -> StateLock.acquire(folder, Duration.ofMillis(60)))
        .withMessageContainingAll("lock", "process " + ProcessHandle.current().pid(), "PT0.06S");
    first.close();
  }

  @Test
  void a_second_run_waits_for_the_first() throws Exception {
    StateLock first = StateLock.acquire(folder, Duration.ZERO);
    Thread ending = new Thread(first::close);
    ending.start();

    StateLock.acquire(folder, Duration.ofSeconds(30)).close();
    ending.join();
  }

  @Test
  void a_lock_file_of_a_dead_process_is_ignored() throws Exception {
    Files.writeString(folder.resolve("lock"), "process 1\n");

    StateLock.acquire(folder, Duration.ZERO).close();
  }

  @Test
  void a_folder_that_cannot_be_written_is_an_error() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatExceptionOfType(StateException.class)
        .isThrownBy(() -> StateLock.acquire(file, Duration.ZERO))
        .withMessageContaining("cannot be locked");
  }
}
