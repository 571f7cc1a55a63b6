package io.github.arxivbot.llm.internal;

import io.github.arxivbot.llm.Fault;
import io.github.arxivbot.llm.ModelException;
import io.github.arxivbot.spi.option.Secret;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One service: where it is, with which key, and one exchange with it within a time. The key is read
 * at each use and sent to this address only; redirects are not followed. Thread-safe.
 */
public final class Endpoint implements AutoCloseable {

  private static final int MAX_BODY_BYTES = 8 * 1024 * 1024;

  private final URI baseUrl;
  private final @Nullable Secret key;
  private final Duration timeout;
  private final Clock clock;
  private volatile @Nullable HttpClient client;

  /**
   * Makes one; nothing is sent yet.
   *
   * @param baseUrl without a slash at its end
   * @param key null where the service asks for none
   * @param timeout from the first byte sent to the last byte received
   * @param clock by which a {@code Retry-After} that is a date is read
   */
  public Endpoint(URI baseUrl, @Nullable Secret key, Duration timeout, Clock clock) {
    this.baseUrl = baseUrl;
    this.key = key;
    this.timeout = timeout;
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
  }

  /** Says that there is no key, where one is needed and there is none. */
  public Optional<String> missingKey() {
    return key == null || key.reveal().isPresent()
        ? Optional.empty()
        : Optional.of(
            "no key for "
                + host()
                + ": set "
                + key.variable()
                + "; the digest is written without summaries");
  }

  /** Which host is asked. */
  public String host() {
    return baseUrl.getHost();
  }

  @Override
  public String toString() {
    return key == null ? baseUrl.toString() : baseUrl + ", " + key;
  }

  /** Sends one request and takes whatever status is answered. */
  public Reply ask(String path, UnaryOperator<HttpRequest.Builder> details)
      throws ModelException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .header("Accept", "application/json")
            .header("User-Agent", UserAgent.TEXT);
    String secret = key == null ? "" : secret(key);
    if (!secret.isEmpty()) {
      request.header("Authorization", "Bearer " + secret);
    }
    HttpResponse<byte[]> response = exchange(details.apply(request).build());
    String variable = key == null ? "" : key.variable();
    return new Reply(new Reply.Asked(baseUrl, path, variable, secret), response, clock);
  }

  private String secret(Secret key) throws ModelException {
    String secret =
        key.reveal().orElseThrow(() -> badKey("no key for " + host() + ": set " + key.variable()));
    // The HTTP client would quote a value that it can't send.
    if (!secret.chars().allMatch(c -> c > ' ' && c <= '~')) {
      throw badKey(
          key.variable()
              + " holds blanks or characters outside ASCII, which no key has; set it"
              + " to the key of "
              + host()
              + " alone");
    }
    return secret;
  }

  private static ModelException badKey(String message) {
    return ModelException.builder(Fault.BAD_KEY, message).build();
  }

  /** Lets go of the connections; Java ends them and their threads with the next collection. */
  @Override
  public void close() {
    client = null;
  }

  private HttpResponse<byte[]> exchange(HttpRequest request)
      throws ModelException, InterruptedException {
    HttpClient open = client;
    if (open == null) {
      throw new IllegalStateException("the client of " + host() + " is closed");
    }
    // The timeout of a java.net.http request ends with the headers; this wait does not.
    CompletableFuture<HttpResponse<byte[]>> pending =
        open.sendAsync(request, info -> new BoundedBody(MAX_BODY_BYTES));
    try {
      return pending.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw Unreached.late(host(), timeout);
    } catch (ExecutionException e) {
      throw Unreached.because(host(), timeout, e.getCause());
    } finally {
      pending.cancel(true);
    }
  }
}
