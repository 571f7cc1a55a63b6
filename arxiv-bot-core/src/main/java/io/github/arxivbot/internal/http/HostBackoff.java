package io.github.arxivbot.internal.http;

import io.github.arxivbot.spi.http.HttpException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who does not want to be asked: an address after a 403, a host for as long as its {@code
 * Retry-After} says. Its caller sees to one thread at a time.
 */
public final class HostBackoff {

  /** Nobody waits longer for an answer; the next run asks again. */
  static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  private static final int FORBIDDEN = 403;

  /** A harvest of forbidden addresses must not fill the memory. */
  private static final int MOST_FORBIDDEN = 10_000;

  private final Clock clock;
  private final RateLimiter pacer;
  private final Map<String, Rest> resting = new HashMap<>();
  private final Map<String, Boolean> forbidden = new Newest();

  public HostBackoff(Clock clock, RateLimiter pacer) {
    this.clock = clock;
    this.pacer = pacer;
  }

  /** The wish of a host; {@code end} is on the pacer's clock, {@code until} is for people. */
  private record Rest(int status, long end, Instant until, boolean isTooLong) {}

  private static final class Newest extends LinkedHashMap<String, Boolean> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
      return size() > MOST_FORBIDDEN;
    }
  }

  /** Returns when the next address of a route may be asked, if that is soon. */
  void await(RedirectChain route) throws HostUnavailableException, InterruptedException {
    URI address = route.current();
    if (forbidden.containsKey(HttpAddress.withoutFragment(address))) {
      throw HostUnavailableException.unasked(HttpErrors.forbidden(route, FORBIDDEN));
    }
    Rest rest = resting.get(host(address));
    if (rest == null) {
      return;
    }
    long left = rest.end() - pacer.now();
    if (left > 0 && rest.isTooLong()) {
      throw HostUnavailableException.unasked(unasked(route, rest));
    }
    pacer.pause(Duration.ofNanos(Math.max(0, left)));
    resting.remove(host(address));
  }

  /** Remembers what an answer says about being asked again. */
  void note(RedirectChain route, HttpAnswer answer) throws HostUnavailableException {
    if (answer.status() == FORBIDDEN) {
      forbidden.put(HttpAddress.withoutFragment(route.first()), true);
      forbidden.put(HttpAddress.withoutFragment(route.current()), true);
    }
    if (!HttpErrors.mayPass(answer.status())) {
      return;
    }
    Optional<Duration> pause =
        answer
            .retryAfter()
            .flatMap(value -> RetryAfter.parse(value, clock))
            .filter(delay -> !delay.isZero());
    if (pause.isEmpty()) {
      return;
    }
    Rest rest = rest(answer.status(), pause.get());
    resting.put(host(route.current()), rest);
    if (rest.isTooLong()) {
      throw HostUnavailableException.answered(answered(route, rest));
    }
  }

  private Rest rest(int status, Duration pause) {
    Instant until = clock.instant().plus(pause).truncatedTo(ChronoUnit.SECONDS);
    boolean tooLong = pause.compareTo(LONGEST_WAIT) > 0;
    return new Rest(status, pacer.now() + pause.toNanos(), until, tooLong);
  }

  private static HttpException answered(RedirectChain route, Rest rest) {
    return new HttpException(
        route + " answered " + rest.status() + ": " + wish(route, rest), rest.status(), true);
  }

  private static HttpException unasked(RedirectChain route, Rest rest) {
    return new HttpException(route + " was not asked: " + wish(route, rest), rest.status(), true);
  }

  private static String wish(RedirectChain route, Rest rest) {
    return host(route.current()) + " wants to be left alone until " + rest.until();
  }

  private static String host(URI address) {
    @Nullable String host = address.getHost();
    return host == null ? "" : host.toLowerCase(Locale.ROOT);
  }
}
