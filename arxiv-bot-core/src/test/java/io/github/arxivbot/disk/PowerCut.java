package io.github.arxivbot.disk;

/** Ends a run like a crash: exception handlers do not run. */
public final class PowerCut extends Error {

  private static final long serialVersionUID = 1L;

  PowerCut() {
    super("the power is out");
  }
}
