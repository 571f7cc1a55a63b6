/**
 * Refreshes: the schedule, retries, and the history of runs.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.feedserver.refresh;

import org.jspecify.annotations.NullMarked;
