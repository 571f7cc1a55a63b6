package io.github.arxivbot.internal.pipeline;

import io.github.arxivbot.internal.pipeline.context.RunContext;
import io.github.arxivbot.internal.settings.OutputFile;
import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.internal.settings.StorageSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes temporary files of runs that were killed. */
final class TempFileCleaner {

  private static final Logger LOG = LoggerFactory.getLogger(TempFileCleaner.class);

  /** The days of which files with a day in their names are cleaned. */
  private static final int MAX_DAYS = 7;

  private TempFileCleaner() {}

  /** Cleans all places of a bot. Requires the lock, and that the state was recovered. */
  static void clean(RunContext context) {
    StorageSettings storage = context.settings().storage();
    try {
      storage.state().deleteTempFiles();
      if (storage.archive() != null) {
        storage.state().deleteTempFilesBelow(storage.archive().folder());
      }
      if (storage.report() != null) {
        storage.state().deleteTempFiles(storage.report());
      }
      for (Profile profile : context.settings().profiles()) {
        for (OutputFile output : profile.outputs()) {
          for (Path file : files(output, context.today())) {
            storage.state().deleteTempFiles(file);
          }
        }
      }
    } catch (IOException e) { // harmless, and the next run tries again
      LOG.warn("temporary files of an earlier run could not be deleted", e);
    }
  }

  private static Set<Path> files(OutputFile output, LocalDate today) {
    return IntStream.range(0, MAX_DAYS)
        .mapToObj(days -> output.on(today.minusDays(days)).file())
        .collect(Collectors.toSet());
  }
}
