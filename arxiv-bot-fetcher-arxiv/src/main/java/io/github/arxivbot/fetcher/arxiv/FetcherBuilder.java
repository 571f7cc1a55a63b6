package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import java.time.Clock;
import java.util.Objects;

/**
 * The settings that all fetchers have.
 *
 * @param <B> the type of the builder
 */
public abstract class FetcherBuilder<B> {

  Clock clock = Clock.systemUTC();
  AnnouncementCalendar calendar = AnnouncementCalendar.arxiv();

  FetcherBuilder() {}

  abstract B self();

  /**
   * Sets the clock that determines the newest announcement and the time of fetching; the system
   * clock by default.
   *
   * @param clock the clock
   * @return this builder
   */
  public B clock(Clock clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
    return self();
  }

  /**
   * Sets the calendar that determines when a paper is announced and which announcement is due;
   * {@link AnnouncementCalendar#arxiv()} by default.
   *
   * @param calendar the calendar
   * @return this builder
   */
  public B calendar(AnnouncementCalendar calendar) {
    this.calendar = Objects.requireNonNull(calendar, "calendar");
    return self();
  }
}
