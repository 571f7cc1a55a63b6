package io.github.arxivbot;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes what a run that was killed left half-written, and what its journal did not name. */
final class Tidying {

  private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);

  private Tidying() {}

  /** Call it under the lock, and after what the journal names is in its place. */
  static void before(BotSettings bot) {
    Archive archive = bot.archive();
    Path report = bot.report();
    try {
      bot.memory().tidy();
      if (archive != null) {
        bot.memory().tidyBelow(archive.digests().folder());
      }
      if (report != null) {
        bot.memory().tidy(report);
      }
      for (Profile profile : bot.profiles()) {
        for (Output output : profile.outputs()) {
          bot.memory().tidy(output.file());
        }
      }
    } catch (IOException e) { // it harms nobody, and the next run tries again
      LOG.warn("what a killed run left half-written could not be deleted", e);
    }
  }
}
