package io.github.arxivbot.internal.state;

import java.nio.file.Path;

/**
 * A damaged part of the state that was repaired.
 *
 * @param file the damaged file
 * @param message the damage and the repair, in a sentence
 */
public record RecoveryNote(Path file, String message) {}
