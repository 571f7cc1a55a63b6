package io.github.arxivbot.internal.pipeline;

import io.github.arxivbot.internal.calendar.ArxivCalendar;
import io.github.arxivbot.internal.pipeline.publish.ArchivePages;
import io.github.arxivbot.internal.settings.BotSettings;
import io.github.arxivbot.internal.settings.Output;
import io.github.arxivbot.internal.settings.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes what a run that was killed left half-written, and what its journal did not name. */
final class TempFileCleaner {

  private static final Logger LOG = LoggerFactory.getLogger(TempFileCleaner.class);

  private static final int LAST_DAYS = 7;

  private TempFileCleaner() {}

  /** Call it under the lock, and after what the journal names is in its place. */
  static void before(BotSettings bot) {
    ArchivePages archive = bot.archive();
    Path report = bot.report();
    try {
      bot.memory().deleteTempFiles();
      if (archive != null) {
        bot.memory().deleteTempFilesBelow(archive.digests().folder());
      }
      if (report != null) {
        bot.memory().deleteTempFiles(report);
      }
      for (Profile profile : bot.profiles()) {
        for (Output output : profile.outputs()) {
          for (Path file : files(output, bot)) {
            bot.memory().deleteTempFiles(file);
          }
        }
      }
    } catch (IOException e) { // it harms nobody, and the next run tries again
      LOG.warn("what a killed run left half-written could not be deleted", e);
    }
  }

  /** A file that is called after the day may have had another name in the run that was killed. */
  private static Set<Path> files(Output output, BotSettings bot) {
    LocalDate today = ArxivCalendar.dayOf(bot.clock().instant());
    return IntStream.range(0, LAST_DAYS)
        .mapToObj(days -> output.on(today.minusDays(days)).file())
        .collect(Collectors.toSet());
  }
}
