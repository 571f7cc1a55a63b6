package io.github.arxivbot.renderer.markdown;

import io.github.arxivbot.model.BatchState;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Verdict;
import java.util.List;
import java.util.Locale;

/** Tells readers in a line what is not as it should be with the day's announcements. */
final class Notices {

  private Notices() {}

  static String of(Digest digest) {
    List<String> notices =
        digest.verdicts().stream()
            .filter(verdict -> verdict.state() != BatchState.FRESH)
            .map(Notices::notice)
            .distinct()
            .toList();
    return notices.isEmpty() ? "" : "**Please note**: " + String.join("; ", notices) + ".";
  }

  private static String notice(Verdict verdict) {
    return Disarm.word(verdict.category())
        + " is "
        + verdict.state().name().toLowerCase(Locale.ROOT)
        + " ("
        + Disarm.word(verdict.reason())
        + ")";
  }
}
