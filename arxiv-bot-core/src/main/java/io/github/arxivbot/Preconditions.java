package io.github.arxivbot;

import io.github.arxivbot.internal.pipeline.publish.ArchivePages;
import io.github.arxivbot.internal.settings.Output;
import io.github.arxivbot.internal.settings.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a builder refuses before anything is made. */
final class Preconditions {

  private Preconditions() {}

  static void refuse(boolean wrong, String message) {
    if (wrong) {
      throw new IllegalArgumentException(message);
    }
  }

  static void demand(boolean right, String message) {
    if (!right) {
      throw new IllegalStateException(message);
    }
  }

  /** No file of a run may be written over another, nor into the memory. */
  static void refuseOverwriting(
      List<Profile> profiles,
      @Nullable Path report,
      @Nullable Path memory,
      @Nullable ArchivePages archive) {
    List<Path> written = new ArrayList<>();
    for (Profile profile : profiles) {
      if (archive != null) {
        written.addAll(archive.of(profile.name()).indexes());
      }
      for (Output output : profile.outputs()) {
        demand(
            !written.contains(output.file()), "two outputs write the same file: " + output.file());
        written.add(output.file());
      }
    }
    if (report != null) {
      demand(!written.contains(report), "the report would overwrite an output: " + report);
      written.add(report);
    }
    if (memory != null) {
      for (Path file : written) {
        demand(!file.startsWith(memory), file + " would be written into the memory");
      }
    }
  }
}
