package io.github.arxivbot.internal.state;

import io.github.arxivbot.internal.file.Sha256;
import io.github.arxivbot.internal.file.StagedFile;
import io.github.arxivbot.internal.file.TempFiles;
import io.github.arxivbot.internal.json.ChecksummedJson;
import io.github.arxivbot.internal.json.DamagedFileException;
import io.github.arxivbot.internal.json.JsonErrors;
import io.github.arxivbot.internal.json.NewerFormatException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which files are about to be moved into their places. It is written when all of them lie beside
 * them, synced, and deleted when the last is moved. So a run that dies before it is there has
 * changed nothing, and what one that dies later has left is moved by the next: outputs and memory
 * change together.
 */
final class MoveJournal {

  private final Path memory;
  private final Path file;

  MoveJournal(Path memory) {
    this.memory = memory;
    this.file = memory.resolve("journal.json");
  }

  private record Move(Path from, Path to, String sha256) {

    boolean isDone() throws IOException {
      return Files.isRegularFile(to) && sum(to).equals(sha256);
    }

    boolean isPossible() throws IOException {
      return Files.isRegularFile(from) && sum(from).equals(sha256);
    }
  }

  /** Says that these files are about to be moved. */
  void write(List<StagedFile> files) throws IOException {
    ObjectNode root = ChecksummedJson.object();
    ArrayNode moves = root.putArray("moves");
    for (StagedFile staged : files) {
      moves
          .addObject()
          .put("from", RelativePath.relative(staged.tempFile(), memory))
          .put("to", RelativePath.relative(staged.target(), memory))
          .put("sha256", sum(staged.tempFile()));
    }
    StagedFile.write(file, ChecksummedJson.bytes(root)).publish();
  }

  /** Says that all are moved, or put back. */
  void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  /**
   * Ends what a run that died had begun.
   *
   * @return what was done, where there was anything to do
   * @throws IOException if a file can't be moved; the journal stays
   */
  Optional<RecoveryNote> recover() throws IOException {
    List<Move> moves;
    try {
      moves = read();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (DamagedFileException e) {
      String message = file + " is damaged (" + e.getMessage() + "); it is now ";
      return Optional.of(new RecoveryNote(file, message + StateFile.setAside(file)));
    }
    RecoveryNote repair = finish(moves);
    for (Move move : moves) {
      Files.deleteIfExists(move.from());
    }
    delete();
    return Optional.of(repair);
  }

  /** The memory is moved last, so what can't be moved before it does not count as delivered. */
  private RecoveryNote finish(List<Move> moves) throws IOException {
    for (Move move : moves) {
      if (move.isDone()) {
        continue;
      }
      if (!move.isPossible()) {
        return new RecoveryNote(
            file,
            "an earlier run was killed while it wrote "
                + move.to()
                + ", and what it wrote is gone; this run writes it again");
      }
      StagedFile.of(move.from(), move.to()).publish();
    }
    return new RecoveryNote(
        file, "an earlier run was killed while it put its files into place; this one has ended it");
  }

  private List<Move> read() throws IOException {
    byte[] json = Files.readAllBytes(file);
    try {
      List<Move> moves = new ArrayList<>();
      for (JsonNode move : ChecksummedJson.read(json).path("moves")) {
        Path from = memory.resolve(move.path("from").asText()).normalize();
        Path to = memory.resolve(move.path("to").asText()).normalize();
        // Who can write the journal must not be able to have any other file moved.
        if (!TempFiles.isStaged(from, to)) {
          throw new DamagedFileException(from + " is no file that was to be moved to " + to);
        }
        moves.add(new Move(from, to, move.path("sha256").asText()));
      }
      return moves;
    } catch (NewerFormatException | DamagedFileException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new DamagedFileException(JsonErrors.message(e));
    }
  }

  private static String sum(Path path) throws IOException {
    return Sha256.hex(Files.readAllBytes(path));
  }
}
