package io.github.arxivbot.summarizer.qwen;

import io.github.arxivbot.spi.Secret;
import io.github.arxivbot.summarizing.Fault;
import io.github.arxivbot.summarizing.ModelException;
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

/** One service: where it is, with which key, and one exchange with it within a time. */
final class Endpoint {

  private static final int MAX_BODY_BYTES = 8 * 1024 * 1024;

  private final URI baseUrl;
  private final Secret key;
  private final Duration timeout;
  private final Clock clock;
  private final HttpClient client;

  Endpoint(URI baseUrl, Secret key, Duration timeout, Clock clock) {
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

  /** Says that there is no key, where there is none. */
  Optional<String> missingKey() {
    return key.reveal().isPresent()
        ? Optional.empty()
        : Optional.of(
            "no key for "
                + host()
                + ": set "
                + key.variable()
                + "; the digest is written without summaries");
  }

  String host() {
    return baseUrl.getHost();
  }

  @Override
  public String toString() {
    return baseUrl + ", " + key;
  }

  /** Sends one request and takes whatever status is answered. */
  Reply ask(String path, UnaryOperator<HttpRequest.Builder> details)
      throws ModelException, InterruptedException {
    String secret = secret();
    HttpRequest request =
        details
            .apply(
                HttpRequest.newBuilder(URI.create(baseUrl + path))
                    .header("Authorization", "Bearer " + secret)
                    .header("Accept", "application/json")
                    .header("User-Agent", UserAgent.TEXT))
            .build();
    HttpResponse<byte[]> response = exchange(request);
    return new Reply(new Reply.Asked(baseUrl, path, key.variable(), secret), response, clock);
  }

  private String secret() throws ModelException {
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

  private HttpResponse<byte[]> exchange(HttpRequest request)
      throws ModelException, InterruptedException {
    // The timeout of a java.net.http request ends with the headers; this wait does not.
    CompletableFuture<HttpResponse<byte[]>> pending =
        client.sendAsync(request, info -> new BoundedBody(MAX_BODY_BYTES));
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
