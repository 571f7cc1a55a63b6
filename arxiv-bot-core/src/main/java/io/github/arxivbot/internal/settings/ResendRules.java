package io.github.arxivbot.internal.settings;

/**
 * The messages that are sent after the first one of a day.
 *
 * @param additions whether papers that a later run adds are sent
 * @param resends whether a message that may have been sent is sent again
 */
public record ResendRules(boolean additions, boolean resends) {}
