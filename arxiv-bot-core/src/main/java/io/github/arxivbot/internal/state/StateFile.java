package io.github.arxivbot.internal.state;

import io.github.arxivbot.internal.file.StagedFile;
import io.github.arxivbot.internal.json.JsonErrors;
import io.github.arxivbot.internal.json.NewerFormatException;
import io.github.arxivbot.model.StateException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file of the memory and its copy, which holds the same. Where one is damaged, nothing is lost:
 * it is set aside, and the other takes its place. Where both are, it is an error: never a silent
 * start from nothing.
 *
 * @param place the file
 * @param copy its copy
 */
public record StateFile(Path place, Path copy) {

  private static final String COPIES = "copies";

  /** Reads the form of a file. */
  @FunctionalInterface
  interface Form<T> {
    T read(byte[] json) throws IOException;
  }

  /** What stands in a file: something, nothing, or what can't be read. */
  private record Look<T>(@Nullable T value, @Nullable Exception damage) {

    boolean isThere() {
      return value != null || damage != null;
    }
  }

  /**
   * A file in a memory's folder.
   *
   * @param memory the folder
   * @param name relative to it, with slashes
   */
  static StateFile in(Path memory, String name) {
    return new StateFile(memory.resolve(name), memory.resolve(COPIES).resolve(name));
  }

  /**
   * Reads the file, or its copy where the file is damaged or gone; then puts the file right.
   *
   * @param form what it holds
   * @param ifDeleted what deleting the file and its copy would mean, for a message
   * @param repairs is told what was put right
   * @return nothing where neither is there
   * @throws StateException if neither can be read
   */
  <T> Optional<T> read(Form<T> form, String ifDeleted, Consumer<RecoveryNote> repairs) {
    Look<T> found = look(place, form);
    if (found.value() != null) {
      return Optional.of(found.value());
    }
    Look<T> other = look(copy, form);
    if (!found.isThere() && !other.isThere()) {
      return Optional.empty();
    }
    if (other.value() == null) {
      throw new StateException(lost(found, other, ifDeleted), found.damage());
    }
    repairs.accept(restore(found.damage()));
    return Optional.of(other.value());
  }

  private String lost(Look<?> found, Look<?> other, String ifDeleted) {
    return place
        + (found.damage() == null ? " is missing" : " can't be read: " + JsonErrors.message(found.damage()))
        + ", and its copy "
        + copy
        + (other.damage() == null ? " is missing" : " can't be read: " + JsonErrors.message(other.damage()))
        + ". Restore one of them from a backup or an earlier commit, or delete both to "
        + ifDeleted
        + ".";
  }

  private RecoveryNote restore(@Nullable Exception damage) {
    try {
      String what = place + " was missing";
      if (damage != null) {
        what = place + " is damaged (" + JsonErrors.message(damage) + "); it is now " + setAside(place);
      }
      StagedFile.write(place, Files.readAllBytes(copy)).publish();
      return new RecoveryNote(place, what + ". The run goes on from its copy " + copy);
    } catch (IOException e) {
      throw new StateException(
          place + " is damaged or missing, and can't be restored from its copy " + copy + ": " + e,
          e);
    }
  }

  /** Moves a damaged file out of the way, under a name that says so. */
  static Path setAside(Path file) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".damaged");
    for (int i = 2; Files.exists(aside); i++) {
      aside = file.resolveSibling(file.getFileName() + ".damaged-" + i);
    }
    return Files.move(file, aside);
  }

  /**
   * What is wrong with the file and its copy, without touching them.
   *
   * @return a sentence each
   */
  List<String> problems(Form<?> form) {
    List<String> faults = new ArrayList<>();
    for (Path file : List.of(place, copy)) {
      try {
        Look<?> found = look(file, form);
        if (found.damage() != null) {
          faults.add(file + " is damaged: " + JsonErrors.message(found.damage()));
        } else if (!found.isThere() && file.equals(place)) { // before format 2 there were no copies
          faults.add(file + " is missing");
        }
      } catch (StateException e) {
        faults.add(String.valueOf(e.getMessage()));
      }
    }
    return faults;
  }

  /**
   * Writes the content beside the file's place and that of its copy.
   *
   * @return what is to be published; nothing where both hold this already
   * @throws IOException if one can't be written; nothing is left behind
   */
  List<StagedFile> stage(byte[] content) throws IOException {
    List<StagedFile> staged = new ArrayList<>();
    try {
      for (Path file : List.of(copy, place)) {
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

  /** Writes the content to both places at once. */
  void write(byte[] content) throws IOException {
    for (StagedFile file : stage(content)) {
      file.publish();
    }
  }

  void delete() throws IOException {
    Files.deleteIfExists(place);
    Files.deleteIfExists(copy);
  }

  private static <T> Look<T> look(Path file, Form<T> form) {
    try {
      // Not Files.exists: it says no of a file that it may not look at, too.
      return new Look<>(form.read(Files.readAllBytes(file)), null);
    } catch (NoSuchFileException e) {
      return new Look<>(null, null);
    } catch (NewerFormatException e) {
      throw new StateException(
          file + " is of a newer arxiv-bot: " + e.getMessage() + ". Use that one again.", e);
    } catch (FileSystemException e) {
      throw new StateException(
          file + " can't be read: " + e + ". Check it and the folders above it.", e);
    } catch (IOException | RuntimeException e) {
      return new Look<>(null, e);
    }
  }
}
