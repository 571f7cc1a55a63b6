package io.github.arxivbot.internal.pipeline.notify;

/** The messages that are sent. */
enum SendMode {
  /** Those that no earlier run has sent, reported as uncertain, or given up. */
  OWED,
  /** Those that were certainly not sent, or may not have been. */
  UNSENT,
  /** All. */
  ALL
}
