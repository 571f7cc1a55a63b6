package io.github.arxivbot.internal.pipeline.publish;

import io.github.arxivbot.internal.file.FileMoveException;
import io.github.arxivbot.internal.file.StagedFile;
import io.github.arxivbot.internal.state.StateStore;
import io.github.arxivbot.model.Problem.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The new files of a run next to their places: all of them are moved, or none. */
final class StagedOutputs implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StagedOutputs.class);

  private final List<StagedFile> files = new ArrayList<>();
  private final Set<Path> claimed = new HashSet<>();

  /** Reserves a file for an output, which may not change it; fails if another output has it. */
  void claim(Path file) throws IOException {
    if (!claimed.add(file)) {
      throw new IOException("it is the file of two outputs; give one of them another name");
    }
  }

  void add(StagedFile file) {
    files.add(file);
  }

  void addAll(List<StagedFile> more) {
    files.addAll(more);
  }

  /** Takes over the files of another collection, to be moved after those that are here. */
  void moveAll(StagedOutputs others) {
    files.addAll(others.files);
    others.files.clear();
  }

  /** Moves all files into place, in the order in which they were added. */
  void publish(StateStore state) throws OutputException {
    try {
      state.publish(files);
    } catch (FileMoveException e) {
      LOG.warn("{} could not be moved into place", e.target(), e);
      throw new OutputException(Step.RENDER, e.target().toString(), e.getCause());
    } catch (IOException e) {
      LOG.warn("the journal could not be written", e);
      throw new OutputException(Step.REMEMBER, "the journal", e);
    }
  }

  /** Deletes the files that were not moved. */
  @Override
  public void close() {
    for (StagedFile file : files) {
      try {
        file.discard();
      } catch (IOException e) {
        LOG.warn("a temporary file stays behind", e);
      }
    }
  }
}
