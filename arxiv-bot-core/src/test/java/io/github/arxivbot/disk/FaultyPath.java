package io.github.arxivbot.disk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.jspecify.annotations.Nullable;

/** A path on a {@link FaultyDisk}. */
record FaultyPath(FaultyFileSystem files, Path real) implements Path {

  /** Returns the path on the default file system. */
  static Path real(Path path) {
    if (path instanceof FaultyPath faulty) {
      return faulty.real();
    }
    throw new ProviderMismatchException();
  }

  private FaultyPath with(Path other) {
    return new FaultyPath(files, other);
  }

  private @Nullable FaultyPath withOrNull(@Nullable Path other) {
    return other == null ? null : with(other);
  }

  @Override
  public FileSystem getFileSystem() {
    return files;
  }

  @Override
  public boolean isAbsolute() {
    return real.isAbsolute();
  }

  @Override
  public @Nullable Path getRoot() {
    return withOrNull(real.getRoot());
  }

  @Override
  public @Nullable Path getFileName() {
    return withOrNull(real.getFileName());
  }

  @Override
  public @Nullable Path getParent() {
    return withOrNull(real.getParent());
  }

  @Override
  public int getNameCount() {
    return real.getNameCount();
  }

  @Override
  public Path getName(int index) {
    return with(real.getName(index));
  }

  @Override
  public Path subpath(int beginIndex, int endIndex) {
    return with(real.subpath(beginIndex, endIndex));
  }

  @Override
  public boolean startsWith(Path other) {
    return other instanceof FaultyPath faulty && real.startsWith(faulty.real);
  }

  @Override
  public boolean endsWith(Path other) {
    return other instanceof FaultyPath faulty && real.endsWith(faulty.real);
  }

  @Override
  public Path normalize() {
    return with(real.normalize());
  }

  @Override
  public Path resolve(Path other) {
    return with(real.resolve(real(other)));
  }

  @Override
  public Path relativize(Path other) {
    return with(real.relativize(real(other)));
  }

  @Override
  public URI toUri() {
    return real.toUri();
  }

  @Override
  public Path toAbsolutePath() {
    return with(real.toAbsolutePath());
  }

  @Override
  public Path toRealPath(LinkOption... options) throws IOException {
    return with(real.toRealPath(options));
  }

  @Override
  public WatchKey register(
      WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int compareTo(Path other) {
    return real.compareTo(real(other));
  }

  @Override
  public String toString() {
    return real.toString();
  }
}
