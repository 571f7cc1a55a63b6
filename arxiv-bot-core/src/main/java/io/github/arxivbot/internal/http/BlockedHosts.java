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
import java.util.Objects;
import java.util.Optional;

/**
 * Tracks addresses that answered 403, hosts that sent {@code Retry-After}, and hosts that could not
 * be reached. A short delay is waited for; a long one makes requests fail until it has passed. Not
 * thread-safe.
 */
public final class BlockedHosts {

  private static final Duration MAX_WAIT = Duration.ofMinutes(2);
  private static final Duration UNREACHABLE_TIME = Duration.ofMinutes(2);
  private static final int FORBIDDEN = 403;
  private static final int MAX_FORBIDDEN_ADDRESSES = 10_000;

  private final Clock clock;
  private final RateLimiter rateLimiter;
  private final Map<String, Pause> pauses = new HashMap<>();
  private final Map<String, Unreachable> unreachable = new HashMap<>();
  private final Map<String, Boolean> forbidden = new ForbiddenAddresses();

  public BlockedHosts(Clock clock, RateLimiter rateLimiter) {
    this.clock = clock;
    this.rateLimiter = rateLimiter;
  }

  /** The delay of a host; {@code end} is measured by the rate limiter, {@code until} is shown. */
  private record Pause(int status, long end, Instant until, boolean isTooLong) {}

  /** A failed attempt to connect; it counts until {@code end}, measured by the rate limiter. */
  private record Unreachable(HttpException failure, long end) {}

  private static final class ForbiddenAddresses extends LinkedHashMap<String, Boolean> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
      return size() > MAX_FORBIDDEN_ADDRESSES;
    }
  }

  /**
   * Fails if the last attempt to connect to the current host failed a short time ago. Not called
   * for retries, so only the first of several addresses is tried repeatedly.
   */
  void checkReachable(RedirectChain chain) throws HostUnavailableException {
    Unreachable last = unreachable.get(server(chain.current()));
    if (last != null && last.end() - rateLimiter.now() > 0) {
      throw HostUnavailableException.withoutRequest(
          HttpErrors.stillUnreachable(chain, last.failure()));
    }
  }

  /** Records that a request got no response. */
  void record(RedirectChain chain, HttpException failure) {
    if (HttpErrors.isUnreachable(failure)) {
      long end = rateLimiter.now() + UNREACHABLE_TIME.toNanos();
      unreachable.put(server(chain.current()), new Unreachable(failure, end));
    }
  }

  /** Waits until the current address may be requested; fails if that would take too long. */
  void await(RedirectChain chain) throws HostUnavailableException, InterruptedException {
    URI address = chain.current();
    if (forbidden.containsKey(HttpAddress.withoutFragment(address))) {
      throw HostUnavailableException.withoutRequest(HttpErrors.forbidden(chain, FORBIDDEN));
    }
    Pause pause = pauses.get(host(address));
    if (pause == null) {
      return;
    }
    long left = pause.end() - rateLimiter.now();
    if (left > 0 && pause.isTooLong()) {
      throw HostUnavailableException.withoutRequest(failure(chain, "was not requested", pause));
    }
    rateLimiter.sleep(Duration.ofNanos(Math.max(0, left)));
    pauses.remove(host(address));
  }

  /**
   * Records the limits that a response sets for further requests; fails if the delay is too long.
   */
  void record(RedirectChain chain, ServerResponse response) throws HostUnavailableException {
    unreachable.remove(server(chain.current()));
    int status = response.status();
    if (status == FORBIDDEN) {
      forbidden.put(HttpAddress.withoutFragment(chain.first()), true);
      forbidden.put(HttpAddress.withoutFragment(chain.current()), true);
    }
    if (!HttpErrors.isTransient(status)) {
      return;
    }
    Optional<Duration> delay =
        response
            .retryAfter()
            .flatMap(value -> RetryAfterParser.parse(value, clock))
            .filter(time -> !time.isZero());
    if (delay.isEmpty()) {
      return;
    }
    Pause pause = pause(status, delay.get());
    pauses.put(host(chain.current()), pause);
    if (pause.isTooLong()) {
      throw HostUnavailableException.afterResponse(failure(chain, "answered " + status, pause));
    }
  }

  private Pause pause(int status, Duration delay) {
    Instant until = clock.instant().plus(delay).truncatedTo(ChronoUnit.SECONDS);
    boolean tooLong = delay.compareTo(MAX_WAIT) > 0;
    return new Pause(status, rateLimiter.now() + delay.toNanos(), until, tooLong);
  }

  private static HttpException failure(RedirectChain chain, String event, Pause pause) {
    String message =
        chain
            + " "
            + event
            + ": "
            + host(chain.current())
            + " accepts no requests until "
            + pause.until()
            + " (Retry-After)";
    return new HttpException(message, pause.status(), true);
  }

  private static String server(URI address) {
    return address.getScheme() + "://" + host(address) + ":" + address.getPort();
  }

  private static String host(URI address) {
    return Objects.requireNonNullElse(address.getHost(), "").toLowerCase(Locale.ROOT);
  }
}
