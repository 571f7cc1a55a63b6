package io.github.arxivbot.llm.internal.client;

import io.github.arxivbot.internal.http.LimitedBodySubscriber;
import io.github.arxivbot.internal.http.UserAgent;
import io.github.arxivbot.internal.http.proxy.EnvironmentProxies;
import io.github.arxivbot.llm.ModelErrorKind;
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
 * The HTTP endpoint of a model service: its address, its key, and single exchanges within a time
 * limit. The key is read for each request and sent to this address only; redirects are not
 * followed. Thread-safe.
 */
public final class ModelEndpoint implements AutoCloseable {

  private static final int MAX_BODY_BYTES = 8 * 1024 * 1024;

  private final URI baseUrl;
  private final @Nullable Secret key;
  private final Duration timeout;
  private final Clock clock;
  private @Nullable HttpClient client;
  private boolean isClosed;

  /**
   * Creates an endpoint; does not connect.
   *
   * @param baseUrl without a trailing slash
   * @param key null if the service does not require one
   * @param timeout from the first byte sent to the last byte received
   * @param clock for a {@code Retry-After} that is a date
   */
  public ModelEndpoint(URI baseUrl, @Nullable Secret key, Duration timeout, Clock clock) {
    this.baseUrl = baseUrl;
    this.key = key;
    this.timeout = timeout;
    this.clock = clock;
  }

  /** Returns the HTTP client; the first request creates it, because it reads all certificates. */
  private synchronized HttpClient client() {
    if (isClosed) {
      throw new IllegalStateException("the client of " + host() + " is closed");
    }
    HttpClient open = client;
    if (open == null) {
      open =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(timeout)
              .build();
      client = open;
    }
    return open;
  }

  /** Returns a message if the key is required and not set. */
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

  public String host() {
    return baseUrl.getHost();
  }

  @Override
  public String toString() {
    return key == null ? baseUrl.toString() : baseUrl + ", " + key;
  }

  /** Sends one request and returns the response, whatever its status is. */
  public EndpointResponse send(String path, UnaryOperator<HttpRequest.Builder> details)
      throws ModelException, InterruptedException {
    URI address = URI.create(baseUrl + path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Accept", "application/json")
            .header("User-Agent", UserAgent.value());
    String secret = key == null ? "" : reveal(key);
    if (!secret.isEmpty()) {
      request.header("Authorization", "Bearer " + secret);
    }
    EnvironmentProxies.authorization(address)
        .ifPresent(value -> request.header("Proxy-Authorization", value));
    HttpResponse<byte[]> response = exchange(details.apply(request).build());
    String variable = key == null ? "" : key.variable();
    return new EndpointResponse(
        new EndpointResponse.Target(baseUrl, path, variable, secret), response, clock);
  }

  private String reveal(Secret key) throws ModelException {
    String secret =
        key.reveal().orElseThrow(() -> badKey("no key for " + host() + ": set " + key.variable()));
    // The HTTP client would quote an invalid header value in its exception.
    if (!secret.chars().allMatch(c -> c > ' ' && c <= '~')) {
      throw badKey(
          key.variable()
              + " contains spaces or non-ASCII characters, which are not valid in a key; set it to"
              + " the key of "
              + host()
              + " only");
    }
    return secret;
  }

  private static ModelException badKey(String message) {
    return ModelException.builder(ModelErrorKind.BAD_KEY, message).build();
  }

  /** Releases the HTTP client; Java closes its connections with the next garbage collection. */
  @Override
  public synchronized void close() {
    isClosed = true;
    client = null;
  }

  /** Returns the host, and the proxy that is used. */
  private String route() {
    return EnvironmentProxies.proxyFor(baseUrl)
        .map(proxy -> host() + " (through the proxy " + proxy + ")")
        .orElse(host());
  }

  private HttpResponse<byte[]> exchange(HttpRequest request)
      throws ModelException, InterruptedException {
    // The timeout of a java.net.http request does not cover the body; this wait does.
    CompletableFuture<HttpResponse<byte[]>> pending =
        client().sendAsync(request, info -> new LimitedBodySubscriber(MAX_BODY_BYTES));
    try {
      return pending.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw ConnectionErrors.timeout(route(), timeout);
    } catch (ExecutionException e) {
      throw ConnectionErrors.of(route(), timeout, e.getCause());
    } finally {
      pending.cancel(true);
    }
  }
}
