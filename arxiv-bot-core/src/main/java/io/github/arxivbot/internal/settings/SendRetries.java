package io.github.arxivbot.internal.settings;

import java.time.Duration;

/**
 * The attempts to send one message in one run.
 *
 * @param maxAttempts the maximum number of attempts
 * @param delay the delay before the second attempt; it doubles with each one
 */
public record SendRetries(int maxAttempts, Duration delay) {}
