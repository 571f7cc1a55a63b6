package io.github.arxivbot.feedserver;

import java.time.Instant;

/**
 * How the server is at a moment.
 *
 * @param now the moment
 * @param site what is shown
 * @param attempts what became of the attempts to refresh it
 * @param isUnderWay whether one is being made
 * @param next when the next one is due
 */
record Status(Instant now, Site site, Attempts attempts, boolean isUnderWay, Instant next) {

  /** Whether there is anything to show, and whether it is as new as it should be. */
  String word() {
    if (site.feeds() == 0) {
      return "starting";
    }
    return attempts.isLastGood() || attempts.last().isEmpty() ? "ok" : "degraded";
  }

  /** What the feeds hold. */
  String cache() {
    if (isUnderWay) {
      return "refreshing";
    }
    if (site.feeds() == 0) {
      return "empty";
    }
    return attempts.settled().isPresent() && attempts.settled().equals(attempts.day())
        ? "fresh"
        : "incomplete";
  }
}
