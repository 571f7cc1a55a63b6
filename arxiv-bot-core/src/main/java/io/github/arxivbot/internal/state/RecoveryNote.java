package io.github.arxivbot.internal.state;

/**
 * A damaged part of the state that was repaired.
 *
 * @param message the damage and the repair, in a sentence
 */
public record RecoveryNote(String message) {}
