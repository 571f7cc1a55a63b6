/** Refreshes: the schedule, retries, and the history of runs. */
@NullMarked
package io.github.arxivbot.feedserver.refresh;

import org.jspecify.annotations.NullMarked;
