package io.github.arxivbot;

import static io.github.arxivbot.Preconditions.checkState;

import io.github.arxivbot.internal.archive.ArchiveFolder;
import io.github.arxivbot.internal.settings.BotSettings;
import io.github.arxivbot.internal.settings.OutputFile;
import io.github.arxivbot.internal.settings.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rejects bots that would write a file twice, or into their own state or archive. */
final class OutputConflicts {

  private OutputConflicts() {}

  static void check(BotSettings settings, @Nullable Path stateFolder) {
    List<Path> written = new ArrayList<>();
    for (Profile profile : settings.profiles()) {
      for (OutputFile output : profile.outputs()) {
        Path file = output.file();
        checkState(!written.contains(file), "two outputs write the same file: " + file);
        written.add(file);
      }
    }
    Path report = settings.storage().report();
    if (report != null) {
      checkState(!written.contains(report), "the report would overwrite an output: " + report);
      written.add(report);
    }
    ArchiveFolder archive = settings.storage().archive();
    for (Path file : written) {
      checkState(
          archive == null || !file.startsWith(archive.folder()),
          file + " would be written into the archive");
    }
    if (archive != null) {
      written.add(archive.folder());
    }
    for (Path file : written) {
      checkState(
          stateFolder == null || !file.startsWith(stateFolder),
          file + " would be written into the state folder");
    }
  }
}
