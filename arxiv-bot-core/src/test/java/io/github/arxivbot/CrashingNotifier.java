package io.github.arxivbot;

import io.github.arxivbot.spi.notify.Notification;
import io.github.arxivbot.spi.notify.Notifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * A notifier that remembers the state as it is while the first message is sent, so that a test can
 * go on from there, as after a crash.
 */
final class CrashingNotifier implements Notifier {

  private final Path state;
  private final Path snapshot;

  CrashingNotifier(Path state) {
    this.state = state;
    this.snapshot = state.resolveSibling("snapshot");
  }

  @Override
  public List<String> recipients() {
    return List.of("a", "b");
  }

  @Override
  public void send(Notification notification, String recipient) {
    if (!Files.exists(snapshot)) {
      copy(state, snapshot);
    }
  }

  @Override
  public String preview(Notification notification, String recipient) {
    return "";
  }

  /** Makes the state what it was. */
  void crash() throws IOException {
    Files.move(state, state.resolveSibling("after"));
    Files.move(snapshot, state);
  }

  private static void copy(Path from, Path to) {
    try {
      Files.walkFileTree(
          from,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
              Files.createDirectories(to.resolve(from.relativize(folder).toString()));
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.copy(file, to.resolve(from.relativize(file).toString()));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
