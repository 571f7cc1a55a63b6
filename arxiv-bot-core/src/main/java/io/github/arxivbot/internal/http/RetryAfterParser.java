package io.github.arxivbot.internal.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Parses the HTTP header {@code Retry-After}: a number of seconds or a date (RFC 9110, sections
 * 10.2.3 and 5.6.7).
 */
public final class RetryAfterParser {

  /** The longest delay that {@link #parse} returns: ten years, so that nanoseconds fit a long. */
  public static final Duration MAX_DELAY = Duration.ofDays(3650);

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,100}");
  private static final int MAX_DIGITS = 9;

  /** The current form and the two obsolete ones that a recipient must accept. */
  private static final List<DateTimeFormatter> DATE_FORMATS =
      List.of(
          format("EEE, dd MMM yyyy HH:mm:ss 'GMT'"),
          format("EEEE, dd-MMM-yy HH:mm:ss 'GMT'"),
          format("EEE MMM ppd HH:mm:ss yyyy"));

  private RetryAfterParser() {}

  /**
   * Parses a value of the header.
   *
   * @return the delay from now, zero for a date in the past, at most {@link #MAX_DELAY}; empty if
   *     the value is neither a number nor a date
   */
  public static Optional<Duration> parse(String value, Clock clock) {
    String text = value.strip();
    Optional<Duration> delay =
        SECONDS.matcher(text).matches() ? Optional.of(seconds(text)) : untilDate(text, clock);
    return delay.map(RetryAfterParser::inRange);
  }

  private static Duration inRange(Duration delay) {
    if (delay.isNegative()) {
      return Duration.ZERO;
    }
    return delay.compareTo(MAX_DELAY) > 0 ? MAX_DELAY : delay;
  }

  private static Duration seconds(String digits) {
    String significant = digits.replaceFirst("^0+(?=.)", "");
    return significant.length() > MAX_DIGITS
        ? MAX_DELAY
        : Duration.ofSeconds(Long.parseLong(significant));
  }

  private static Optional<Duration> untilDate(String text, Clock clock) {
    for (DateTimeFormatter format : DATE_FORMATS) {
      try {
        LocalDateTime date = LocalDateTime.parse(text, format);
        return Optional.of(Duration.between(clock.instant(), date.toInstant(ZoneOffset.UTC)));
      } catch (DateTimeException e) {
        // Not in this format.
      }
    }
    return Optional.empty();
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
