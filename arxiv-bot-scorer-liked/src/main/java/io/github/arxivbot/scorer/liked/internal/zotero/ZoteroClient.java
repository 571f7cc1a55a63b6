package io.github.arxivbot.scorer.liked.internal.zotero;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.arxivbot.internal.http.HttpExchange;
import io.github.arxivbot.internal.http.RateLimiter.Sleeper;
import io.github.arxivbot.internal.http.RetryAfterParser;
import io.github.arxivbot.internal.http.ServerResponse;
import io.github.arxivbot.internal.http.UserAgent;
import io.github.arxivbot.internal.json.JsonTree;
import io.github.arxivbot.spi.http.HttpException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Sends requests to Zotero's API, one at a time, each up to three times. It waits as long as the
 * headers {@code Backoff} and {@code Retry-After} require, at most five minutes in total; for
 * longer, it gives up and states until when (at most a day). The key is sent in a header to the
 * address of the API only. Not thread-safe.
 *
 * @see <a href="https://www.zotero.org/support/dev/web_api/v3/basics">Zotero's documentation</a>
 */
final class ZoteroClient {

  private static final int MAX_BYTES = 32 << 20;
  private static final int MAX_ATTEMPTS = 3;
  private static final Duration MAX_TOTAL_WAIT = Duration.ofMinutes(5);
  private static final Duration MAX_PAUSE = Duration.ofDays(1);
  private static final Duration MIN_RETRY_DELAY = Duration.ofSeconds(2);
  private static final Duration TIMEOUT = Duration.ofMinutes(1);
  private static final JsonFactory JSON = new JsonFactory();

  private final ZoteroLibrary library;
  private final Clock clock;
  private final Sleeper sleeper;
  private final HttpExchange exchange = new HttpExchange(UserAgent.value(), TIMEOUT);
  private final Map<String, String> headers = new LinkedHashMap<>();
  private Duration waited = Duration.ZERO;
  private Duration pause;

  /**
   * Creates a client; sends nothing.
   *
   * @param notBefore the time before which the service accepts no request
   * @throws ZoteroException if the key is missing or unusable
   */
  ZoteroClient(ZoteroLibrary library, Clock clock, Sleeper sleeper, Optional<Instant> notBefore)
      throws ZoteroException {
    this.library = library;
    this.clock = clock;
    this.sleeper = sleeper;
    this.pause =
        notBefore
            .map(time -> atMostMaxPause(Duration.between(clock.instant(), time)))
            .orElse(Duration.ZERO);
    headers.put("Zotero-API-Version", "3");
    headers.put("Accept", "application/json");
    if (library.key().isPresent()) {
      headers.put("Zotero-API-Key", key());
    }
  }

  private String key() throws ZoteroException {
    String variable = library.key().orElseThrow().variable();
    String key =
        library
            .key()
            .orElseThrow()
            .reveal()
            .orElseThrow(
                () ->
                    new ZoteroException(
                        "the environment variable "
                            + variable
                            + " is not set; set it to the key, or remove zotero_key_env if the"
                            + " library is public"));
    // The HTTP client would quote an invalid header value in its exception.
    if (!key.chars().allMatch(c -> c > ' ' && c <= '~')) {
      throw new ZoteroException(
          "the environment variable "
              + variable
              + " holds no key: it contains spaces or other characters that no key has; set it to"
              + " the key only");
    }
    return key;
  }

  /** Returns the time before which the service accepts no further request; empty if none. */
  Optional<Instant> notBefore() {
    return pause.isNegative() || pause.isZero()
        ? Optional.empty()
        : Optional.of(clock.instant().plus(pause).truncatedTo(ChronoUnit.SECONDS));
  }

  /**
   * Reads an address of the library.
   *
   * @param query the address below the library
   * @param unlessModified the version of the library that is known
   * @return the answer; empty if the library still has this version
   */
  Optional<ZoteroResponse> get(String query, OptionalLong unlessModified)
      throws ZoteroException, InterruptedException {
    URI address = URI.create(library + "/" + query);
    Map<String, String> all = new LinkedHashMap<>(headers);
    unlessModified.ifPresent(
        version -> all.put("If-Modified-Since-Version", Long.toString(version)));
    for (int attempt = 1; ; attempt++) {
      await(address);
      String failure;
      boolean isRetryable;
      try {
        ServerResponse response = exchange.get(address, all, MAX_BYTES);
        pause = pause(response);
        if (response.status() == 304 && unlessModified.isPresent()) {
          return Optional.empty();
        }
        if (response.status() == 200) {
          return Optional.of(parse(address, response));
        }
        failure = refusal(address, response.status());
        isRetryable = isTransient(response.status());
      } catch (HttpException e) {
        failure = String.valueOf(e.getMessage());
        isRetryable = e.retryable();
      }
      if (!isRetryable) {
        throw new ZoteroException(failure);
      }
      if (attempt == MAX_ATTEMPTS) {
        throw new ZoteroException(failure + " (" + attempt + " attempts)");
      }
      Duration delay = MIN_RETRY_DELAY.multipliedBy(attempt);
      pause = pause.compareTo(delay) < 0 ? delay : pause;
    }
  }

  private void await(URI address) throws ZoteroException, InterruptedException {
    if (pause.isNegative() || pause.isZero()) {
      return;
    }
    waited = waited.plus(pause);
    if (waited.compareTo(MAX_TOTAL_WAIT) > 0) {
      throw new ZoteroException(
          address.getHost()
              + " accepts no requests until "
              + notBefore().orElseThrow()
              + " (Backoff or Retry-After); a later run reads the library");
    }
    sleeper.sleep(pause.toNanos());
    pause = Duration.ZERO;
  }

  private Duration pause(ServerResponse response) {
    Duration longest = Duration.ZERO;
    for (String name : new String[] {"Backoff", "Retry-After"}) {
      Duration time =
          response
              .header(name)
              .flatMap(value -> RetryAfterParser.parse(value, clock))
              .orElse(Duration.ZERO);
      longest = time.compareTo(longest) > 0 ? time : longest;
    }
    return atMostMaxPause(longest);
  }

  private static Duration atMostMaxPause(Duration pause) {
    return pause.compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : pause;
  }

  private static boolean isTransient(int status) {
    return status == 408 || status == 429 || status >= 500;
  }

  private String refusal(URI address, int status) {
    String answer = address + " answered " + status + ": ";
    if (status == 401 || status == 403) {
      return answer
          + library
              .key()
              .map(key -> "the key in " + key.variable() + " may not read this library")
              .orElse("the library is not public")
          + "; create a key with read access to it at https://www.zotero.org/settings/keys"
          + (library.key().isPresent() ? "" : ", and name its variable in zotero_key_env");
    }
    if (status == 404) {
      return answer
          + "there is no such library; compare the number with the one at"
          + " https://www.zotero.org/settings/keys or in the address of the group";
    }
    if (status >= 300 && status <= 399) {
      return answer
          + "redirects are not followed, so that no other host gets the key; correct"
          + " zotero_base_url";
    }
    return answer + "expected 200";
  }

  private static ZoteroResponse parse(URI address, ServerResponse response)
      throws ZoteroException, HttpException {
    long version = number(address, response, "Last-Modified-Version").orElse(-1);
    if (version < 0) {
      throw invalid(address, "without the header Last-Modified-Version");
    }
    try {
      JsonNode body = JsonTree.parse(new String(response.body(MAX_BYTES), UTF_8), JSON);
      long total = number(address, response, "Total-Results").orElse(-1);
      if (body.isArray() && total < 0) {
        throw invalid(address, "with a list without the header Total-Results");
      }
      return new ZoteroResponse(
          version, (int) Math.min(Math.max(total, 0), Integer.MAX_VALUE), body);
    } catch (HttpException e) {
      throw e;
    } catch (IOException e) { // its message quotes the body
      throw invalid(address, "with invalid JSON");
    }
  }

  private static OptionalLong number(URI address, ServerResponse response, String header)
      throws ZoteroException {
    String value = response.header(header).orElse("").strip();
    if (value.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!value.matches("[0-9]{1,18}")) {
      throw invalid(address, "with a header " + header + " that is no number");
    }
    return OptionalLong.of(Long.parseLong(value));
  }

  static ZoteroException invalid(URI address, String how) {
    return new ZoteroException(
        address
            + " answered "
            + how
            + "; if this happens again, check that zotero_base_url is Zotero's API");
  }
}
