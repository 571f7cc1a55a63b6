/**
 * Fetchers that read what arXiv itself publishes, with a factory each, and {@link
 * io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar}, by which they tell when a paper was
 * announced and whether something is due.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.arxivbot.fetcher.arxiv;

import org.jspecify.annotations.NullMarked;
