package io.github.arxivbot.internal.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.arxivbot.internal.file.StagedFile;
import io.github.arxivbot.internal.json.DamagedFileException;
import io.github.arxivbot.spi.StateStore;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * A store in a folder, which is made when something is first put: one file a key, named by what is
 * readable of it and a hash. A file that was changed, cut or renamed is an error that names it.
 * Thread-safe.
 */
public final class FolderStore implements StateStore {

  private static final int LONGEST_KEY = 4096;
  private static final int LONGEST_PREFIX = 48;
  private static final int HASH_DIGITS = 32;

  private final Path folder;
  private final boolean forGit;

  private FolderStore(Path folder, boolean forGit) {
    this.folder = Objects.requireNonNull(folder, "folder").toAbsolutePath().normalize();
    this.forGit = forGit;
  }

  /**
   * A store whose files may be committed with the rest of a memory.
   *
   * @param folder the folder, for this store alone
   * @return the store
   */
  public static FolderStore in(Path folder) {
    return new FolderStore(folder, true);
  }

  /**
   * A store whose files git leaves alone, by a {@code .gitignore} in the folder: they can be had
   * again, and a commit of each day's feeds would make a repository grow without end.
   *
   * @param folder the folder, for this store alone
   * @return the store
   */
  public static FolderStore unversioned(Path folder) {
    return new FolderStore(folder, false);
  }

  @Override
  public synchronized Optional<byte[]> get(String key) throws IOException {
    Path file = file(key);
    try {
      return Optional.of(StoredValue.read(Files.readAllBytes(file), key));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (DamagedFileException e) {
      throw new IOException(file + " is damaged: " + e.getMessage() + ". Delete it.", e);
    }
  }

  @Override
  public synchronized void put(String key, byte[] value) throws IOException {
    Path file = file(key);
    byte[] content = StoredValue.write(key, Objects.requireNonNull(value, "value"));
    Path ignore = folder.resolve(".gitignore");
    if (!forGit && !Files.exists(ignore)) {
      publish(ignore, "*\n".getBytes(UTF_8));
    }
    publish(file, content);
  }

  @Override
  public synchronized void remove(String key) throws IOException {
    Files.deleteIfExists(file(key));
  }

  private static void publish(Path file, byte[] content) throws IOException {
    StagedFile staged = StagedFile.write(file, content);
    try {
      staged.publish();
    } catch (IOException e) {
      staged.discard();
      throw e;
    }
  }

  private Path file(String key) throws IOException {
    if (key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException(
          "key has " + key.length() + " characters, expected at most " + LONGEST_KEY);
    }
    String readable = key.replaceAll("[^A-Za-z0-9]+", "-");
    String prefix = readable.substring(0, Math.min(readable.length(), LONGEST_PREFIX));
    String hash = HexFormat.of().formatHex(sha256(utf(key))).substring(0, HASH_DIGITS);
    return folder.resolve("key" + (prefix.startsWith("-") ? "" : "-") + prefix + "." + hash);
  }

  /** Java's own form of UTF-8, which tells halves of surrogate pairs apart, with its length. */
  static byte[] utf(String key) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(key);
    }
    return bytes.toByteArray();
  }

  public static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
