package io.github.arxivbot.disk;

/** Ends a run as a crash does: no code that deals with exceptions gets a chance to clean up. */
public final class PowerCut extends Error {

  private static final long serialVersionUID = 1L;

  PowerCut() {
    super("the power is out");
  }
}
