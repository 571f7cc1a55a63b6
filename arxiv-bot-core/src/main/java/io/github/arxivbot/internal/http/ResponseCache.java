package io.github.arxivbot.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.arxivbot.internal.file.StagedFile;
import io.github.arxivbot.internal.file.TempFiles;
import io.github.arxivbot.spi.http.Http;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps responses of earlier runs in a folder, one file per address. The modification time of a
 * file is its last use. Errors are logged and never fail a request. Not thread-safe.
 */
public final class ResponseCache {

  /** The largest size of a compressed response that is cached. */
  static final int MAX_BYTES = 8 << 20;

  private static final Duration MAX_UNUSED = Duration.ofDays(30);

  private static final Logger LOG = LoggerFactory.getLogger(ResponseCache.class);

  private final Path folder;
  private final Clock clock;
  private boolean isCleaned;

  public ResponseCache(Path folder, Clock clock) {
    this.folder = folder.toAbsolutePath().normalize();
    this.clock = clock;
  }

  /** Returns the cached response of an address; empty if there is none or it cannot be read. */
  public Optional<CachedResponse> find(URI address) {
    try {
      if (!isCleaned) {
        deleteUnused();
        isCleaned = true;
      }
      String key = address.toString();
      byte[] value = CacheFile.read(Files.readAllBytes(file(key)), key);
      return Optional.of(CachedResponse.parse(value, (int) Http.MAX_PAGE_BYTES));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      String shown = HttpAddress.format(address);
      LOG.warn("cached response of {} cannot be read; it is fetched again", shown, e);
      return Optional.empty();
    }
  }

  /** Stores a new response, or marks a cached one as used. */
  public void store(URI address, CachedResponse response) {
    try {
      String key = address.toString();
      Path file = file(key);
      if (response.reply().notModified()) {
        markUsed(file);
        return;
      }
      byte[] value = response.validators().isEmpty() ? new byte[0] : response.toBytes();
      if (value.length == 0 || value.length > MAX_BYTES) {
        Files.deleteIfExists(file);
        return;
      }
      excludeFromGit();
      StagedFile.replace(file, CacheFile.write(key, value));
      markUsed(file);
    } catch (IOException | RuntimeException e) {
      LOG.warn("response of {} cannot be cached", HttpAddress.format(address), e);
    }
  }

  private Path file(String key) throws IOException {
    return folder.resolve(CacheFile.name(key));
  }

  private void markUsed(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
  }

  /**
   * Keeps the cache out of Git: a commit of each day's feeds would let a repository grow without
   * limit.
   */
  private void excludeFromGit() throws IOException {
    Path ignore = folder.resolve(".gitignore");
    if (!Files.exists(ignore)) {
      StagedFile.replace(ignore, "*\n".getBytes(UTF_8));
    }
  }

  private void deleteUnused() throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Instant oldest = clock.instant().minus(MAX_UNUSED);
    for (Path file : ownFiles()) {
      if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private List<Path> ownFiles() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> CacheFile.isName(file.getFileName().toString()) || TempFiles.isTemp(file))
          .toList();
    }
  }
}
