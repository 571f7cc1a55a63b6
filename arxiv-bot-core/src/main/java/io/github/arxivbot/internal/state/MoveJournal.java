package io.github.arxivbot.internal.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.internal.file.RelativePath;
import io.github.arxivbot.internal.file.Sha256;
import io.github.arxivbot.internal.file.StagedFile;
import io.github.arxivbot.internal.file.TempFiles;
import io.github.arxivbot.internal.json.ChecksummedJson;
import io.github.arxivbot.internal.json.DamagedFileException;
import io.github.arxivbot.internal.json.JsonErrors;
import io.github.arxivbot.internal.json.NewerFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Records which staged files are about to be moved into place. It is written after all files were
 * staged and synced, and deleted after the last move. A run that is killed before it exists has
 * changed nothing; after that, the next run completes the moves. So outputs and state change
 * together.
 */
final class MoveJournal {

  private final Path stateFolder;
  private final Path file;

  MoveJournal(Path stateFolder) {
    this.stateFolder = stateFolder;
    this.file = stateFolder.resolve("journal.json");
  }

  private record Move(Path from, Path to, String sha256, Optional<String> replaced) {

    /** Tests whether a person edited the file after it was moved. */
    boolean isEdited() {
      return replaced.isPresent() && Files.notExists(from) && Files.exists(to);
    }

    boolean isContentOf(Path path) throws IOException {
      return Files.isRegularFile(path) && checksum(path).equals(sha256);
    }
  }

  /** Records that these files are about to be moved. */
  void write(List<StagedFile> files) throws IOException {
    ObjectNode root = ChecksummedJson.object();
    ArrayNode moves = root.putArray("moves");
    for (StagedFile staged : files) {
      ObjectNode move = moves.addObject();
      move.put("from", RelativePath.format(staged.tempFile(), stateFolder))
          .put("to", RelativePath.format(staged.target(), stateFolder))
          .put("sha256", checksum(staged.tempFile()));
      staged.replaced().ifPresent(hash -> move.put("replaced", hash));
    }
    StagedFile.replace(file, ChecksummedJson.bytes(root));
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  /** Completes the moves of a killed run and returns what was done; nothing without a journal. */
  Optional<RecoveryNote> recover() throws IOException {
    List<Move> moves;
    try {
      moves = read();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (DamagedFileException e) {
      String message = file + " is damaged (" + e.getMessage() + "); it was renamed to ";
      return Optional.of(new RecoveryNote(message + StateFile.setAside(file)));
    }
    RecoveryNote note = complete(moves);
    for (Move move : moves) {
      Files.deleteIfExists(move.from());
    }
    delete();
    return Optional.of(note);
  }

  /** Moves the files in order. The state is last, so that it never counts a lost output. */
  private RecoveryNote complete(List<Move> moves) throws IOException {
    for (Move move : moves) {
      if (move.isContentOf(move.to()) || move.isEdited()) {
        continue;
      }
      if (!move.isContentOf(move.from())) {
        return new RecoveryNote(
            "an earlier run was killed while it wrote "
                + move.to()
                + ", and the new content is lost; this run writes it again");
      }
      StagedFile.of(move.from(), move.to(), move.replaced()).publish();
    }
    return new RecoveryNote(
        "an earlier run was killed while it moved its files into place; this run completed it");
  }

  private List<Move> read() throws IOException {
    byte[] json = Files.readAllBytes(file);
    try {
      List<Move> moves = new ArrayList<>();
      for (JsonNode move : ChecksummedJson.read(json).path("moves")) {
        Path from = stateFolder.resolve(move.path("from").asText()).normalize();
        Path to = stateFolder.resolve(move.path("to").asText()).normalize();
        // A manipulated journal must not move any other file.
        if (!TempFiles.isStaged(from, to)) {
          throw new DamagedFileException(from + " is not a staged file for " + to);
        }
        Optional<String> replaced = Optional.ofNullable(move.get("replaced")).map(JsonNode::asText);
        moves.add(new Move(from, to, move.path("sha256").asText(), replaced));
      }
      return moves;
    } catch (NewerFormatException | DamagedFileException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new DamagedFileException(JsonErrors.message(e));
    }
  }

  private static String checksum(Path path) throws IOException {
    return Sha256.hex(Files.readAllBytes(path));
  }
}
