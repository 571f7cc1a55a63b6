package io.github.arxivbot.feedserver.content;

import static java.nio.file.StandardOpenOption.DSYNC;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import io.github.arxivbot.internal.file.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A directory of files that never change. The name of a file is the hash of its content, and a
 * gzipped copy is next to it as {@code NAME.gz} where that is smaller.
 *
 * <p>The server does not serve the files of the bot directly, because a run may replace one between
 * the moments at which its length, its tag, its gzipped copy and its bytes are read. Files of the
 * store cannot be mixed up in this way. Thread-safe.
 */
public final class FileStore {

  private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);
  private static final int NAME_BYTES = 12;
  private static final String GZIP = ".gz";

  private final Path folder;
  private Set<String> current = new HashSet<>();
  private Set<String> previous = Set.of();

  /**
   * Opens a store.
   *
   * @param folder created if it is absent; nothing else may write there
   * @throws IOException if it cannot be created
   */
  public FileStore(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  public Path folder() {
    return folder;
  }

  /**
   * Adds a file, unless there is one with this content.
   *
   * @param modified when the content last changed
   */
  synchronized SiteFile add(String text, Instant modified, String mediaType, HttpFields headers)
      throws IOException {
    String name = HexFormat.of().formatHex(Sha256.hash(text), 0, NAME_BYTES);
    current.add(name);
    if (!Files.exists(folder.resolve(name))) {
      byte[] content = text.getBytes(StandardCharsets.UTF_8);
      byte[] zipped = gzip(content);
      if (zipped.length < content.length) {
        write(name + GZIP, zipped, modified);
      }
      write(name, content, modified); // last, so that a file that exists is complete
    }
    return new SiteFile(
        name,
        new PreEncodedHttpField(HttpHeader.ETAG, '"' + name + '"'),
        new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, mediaType + "; charset=utf-8"),
        headers);
  }

  /**
   * Ends a generation of files, and deletes those that belong neither to it nor to the one before,
   * which may still be served.
   */
  synchronized void endGeneration() {
    if (!previous.isEmpty()) { // else this is the start of a server, and another one may be running
      deleteUnused();
    }
    previous = current;
    current = new HashSet<>();
  }

  private void deleteUnused() {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString().replace(GZIP, "");
        if (!current.contains(name) && !previous.contains(name)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      LOG.warn("cannot delete old files in {}: {}", folder, e.toString());
    }
  }

  private void write(String name, byte[] bytes, Instant modified) throws IOException {
    Path temp = Files.createTempFile(folder, name, ".tmp");
    Files.write(temp, bytes, WRITE, TRUNCATE_EXISTING, DSYNC);
    Files.setLastModifiedTime(temp, FileTime.from(modified.truncatedTo(ChronoUnit.SECONDS)));
    Files.move(temp, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream(bytes.length / 3 + 32);
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    }
    return zipped.toByteArray();
  }
}
