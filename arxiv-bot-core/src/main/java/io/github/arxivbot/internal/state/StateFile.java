package io.github.arxivbot.internal.state;

import io.github.arxivbot.internal.file.StagedFile;
import io.github.arxivbot.internal.json.JsonErrors;
import io.github.arxivbot.internal.json.JsonObjectReader;
import io.github.arxivbot.internal.json.NewerFormatException;
import io.github.arxivbot.model.StateException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file of the state and its copy with the same content. If one of them is damaged, it is renamed
 * and replaced by the other. If both are damaged, that is an error.
 */
public record StateFile(Path path, Path copy) {

  private static final String COPIES = "copies";

  /** The content of a file; both components are null if the file does not exist. */
  private record Content<T>(@Nullable T value, @Nullable Exception damage) {

    boolean exists() {
      return value != null || damage != null;
    }
  }

  /** Returns a file in a state folder; the name may contain slashes. */
  public static StateFile in(Path stateFolder, String name) {
    return new StateFile(stateFolder.resolve(name), stateFolder.resolve(COPIES).resolve(name));
  }

  /** Returns the names of all files in a folder of a state, or of their copies. */
  public static Set<String> names(Path stateFolder, String folder) throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path place : List.of(stateFolder, stateFolder.resolve(COPIES))) {
      if (Files.isDirectory(place.resolve(folder))) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place.resolve(folder))) {
          files.forEach(file -> names.add(file.getFileName().toString()));
        }
      }
    }
    return names;
  }

  public boolean exists() {
    return Files.exists(path) || Files.exists(copy);
  }

  /**
   * Reads the file; if it is damaged or missing, reads its copy and restores the file. Fails if
   * both are damaged. The effect of deletion completes the sentence "delete both to" of the
   * message.
   */
  public <T> Optional<T> read(
      JsonObjectReader.Parser<byte[], T> parser,
      String effectOfDeletion,
      Consumer<RecoveryNote> notes) {
    Content<T> original = read(path, parser);
    if (original.value() != null) {
      return Optional.of(original.value());
    }
    Content<T> backup = read(copy, parser);
    if (!original.exists() && !backup.exists()) {
      return Optional.empty();
    }
    if (backup.value() == null) {
      throw new StateException(
          path
              + problem(original)
              + ", and its copy "
              + copy
              + problem(backup)
              + ". Restore one of them from a backup or an earlier commit, or delete both to "
              + effectOfDeletion
              + ".",
          original.damage());
    }
    notes.accept(restore(original));
    return Optional.of(backup.value());
  }

  private static String problem(Content<?> content) {
    return content.damage() == null
        ? " is missing"
        : " cannot be read: " + JsonErrors.message(content.damage());
  }

  private RecoveryNote restore(Content<?> original) {
    try {
      String message = path + " was missing";
      if (original.damage() != null) {
        String damage = JsonErrors.message(original.damage());
        message = path + " is damaged (" + damage + "); it was renamed to " + setAside(path);
      }
      StagedFile.replace(path, Files.readAllBytes(copy));
      return new RecoveryNote(message + ". It was restored from its copy " + copy);
    } catch (IOException e) {
      throw new StateException(
          path + " is damaged or missing, and cannot be restored from its copy " + copy + ": " + e,
          e);
    }
  }

  /** Renames a damaged file and returns its new name. */
  static Path setAside(Path file) throws IOException {
    Path damaged = file.resolveSibling(file.getFileName() + ".damaged");
    for (int i = 2; Files.exists(damaged); i++) {
      damaged = file.resolveSibling(file.getFileName() + ".damaged-" + i);
    }
    return Files.move(file, damaged);
  }

  /** Returns what is wrong with the file and its copy, a sentence each, without changing them. */
  public List<String> problems(JsonObjectReader.Parser<byte[], ?> parser) {
    List<String> problems = new ArrayList<>();
    for (Path file : List.of(path, copy)) {
      try {
        Content<?> content = read(file, parser);
        if (content.damage() != null) {
          problems.add(file + " is damaged: " + JsonErrors.message(content.damage()));
        } else if (!content.exists() && file.equals(path)) { // format 1 had no copies
          problems.add(file + " is missing");
        }
      } catch (StateException e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    return problems;
  }

  /** Stages the content for the file and its copy; nothing if both have it. */
  public List<StagedFile> stage(byte[] content) throws IOException {
    List<StagedFile> staged = new ArrayList<>();
    try {
      for (Path file : List.of(copy, path)) {
        if (!StagedFile.hasContent(file, content)) {
          staged.add(StagedFile.write(file, content));
        }
      }
      return staged;
    } catch (IOException e) {
      for (StagedFile file : staged) {
        file.discard();
      }
      throw e;
    }
  }

  /** Writes the content to the file and its copy. */
  public void write(byte[] content) throws IOException {
    for (StagedFile file : stage(content)) {
      file.publish();
    }
  }

  /** Deletes the copy and then the file, so that a crash does not look like a lost file. */
  public void delete() throws IOException {
    Files.deleteIfExists(copy);
    Files.deleteIfExists(path);
  }

  private static <T> Content<T> read(Path file, JsonObjectReader.Parser<byte[], T> parser) {
    try {
      // Not Files.exists, which returns false for a file without permission.
      return new Content<>(parser.parse(Files.readAllBytes(file)), null);
    } catch (NoSuchFileException e) {
      return new Content<>(null, null);
    } catch (NewerFormatException e) {
      throw new StateException(
          file
              + " was written by a newer version of arxiv-bot: "
              + e.getMessage()
              + ". Use that version.",
          e);
    } catch (FileSystemException e) {
      throw new StateException(
          file + " cannot be read: " + e + ". Check it and the folders above it.", e);
    } catch (IOException | RuntimeException e) {
      return new Content<>(null, e);
    }
  }
}
