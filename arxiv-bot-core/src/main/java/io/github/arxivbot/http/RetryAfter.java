package io.github.arxivbot.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long a server wants to be left alone, by the header {@code Retry-After}: seconds or a date
 * (RFC 9110, 10.2.3). What is neither, or is over, is as if it were not there.
 */
final class RetryAfter {

  /** More is no different to us, and would overflow where nanoseconds are counted. */
  static final Duration LONGEST = Duration.ofDays(3650);

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,100}");
  private static final int MOST_DIGITS = 9;

  /** The form of today and the two old ones that a recipient must read (RFC 9110, 5.6.7). */
  private static final List<DateTimeFormatter> DATES =
      List.of(
          date("EEE, dd MMM yyyy HH:mm:ss 'GMT'"),
          date("EEEE, dd-MMM-yy HH:mm:ss 'GMT'"),
          date("EEE MMM ppd HH:mm:ss yyyy"));

  private RetryAfter() {}

  /** Nothing, or more than zero. */
  static Optional<Duration> parse(@Nullable String header, Clock clock) {
    if (header == null) {
      return Optional.empty();
    }
    String text = header.strip();
    Optional<Duration> asked =
        SECONDS.matcher(text).matches()
            ? Optional.of(seconds(text))
            : instant(text).map(until -> Duration.between(clock.instant(), until));
    return asked
        .filter(pause -> !pause.isZero() && !pause.isNegative())
        .map(pause -> pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
  }

  private static Duration seconds(String digits) {
    String significant = digits.replaceFirst("^0+(?=.)", "");
    return significant.length() > MOST_DIGITS
        ? LONGEST
        : Duration.ofSeconds(Long.parseLong(significant));
  }

  private static Optional<Instant> instant(String text) {
    return DATES.stream().flatMap(form -> instant(text, form).stream()).findFirst();
  }

  private static Optional<Instant> instant(String text, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDateTime.parse(text, form).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) { // not of this form
      return Optional.empty();
    }
  }

  private static DateTimeFormatter date(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
