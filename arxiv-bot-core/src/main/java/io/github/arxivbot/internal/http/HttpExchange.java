package io.github.arxivbot.internal.http;

import io.github.arxivbot.spi.http.HttpException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends one request and reads its response, within a time limit that includes the body. */
public final class HttpExchange {

  private final HttpClient client;
  private final String userAgent;
  private final Duration timeout;

  public HttpExchange(String userAgent, Duration timeout) {
    this.userAgent = userAgent;
    this.timeout = timeout;
    // Without an explicit proxy the client uses the JVM's ProxySelector. HTTP/2 has no advantage
    // for one request at a time.
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
  }

  Duration timeout() {
    return timeout;
  }

  ServerResponse send(RedirectChain chain, CacheValidators validators, int maxBytes, long nanos)
      throws HttpException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(chain.current())
            .header("User-Agent", userAgent)
            .header("Accept-Encoding", "gzip")
            .GET();
    validators.addTo(request);
    // HttpRequest.timeout ends with the headers; this one includes the body.
    CompletableFuture<HttpResponse<byte[]>> pending =
        client.sendAsync(request.build(), info -> subscriber(info, maxBytes));
    try {
      return new ServerResponse(pending.get(nanos, TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      throw HttpErrors.timeout(chain, timeout, e);
    } catch (ExecutionException e) {
      throw failure(chain, maxBytes, e);
    } finally {
      pending.cancel(true);
    }
  }

  private static BodySubscriber<byte[]> subscriber(ResponseInfo info, int maxBytes) {
    if (!ServerResponse.isSuccess(info.statusCode())) {
      return DiscardingSubscriber.empty();
    }
    return info.headers().firstValueAsLong("Content-Length").orElse(0) > maxBytes
        ? DiscardingSubscriber.tooLarge(maxBytes)
        : new LimitedBodySubscriber(maxBytes);
  }

  private HttpException failure(RedirectChain chain, int maxBytes, ExecutionException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof Error error) {
        throw error;
      }
      if (cause instanceof BodyTooLargeException) {
        return HttpErrors.tooLarge(chain, maxBytes, cause);
      }
      if (cause instanceof HttpTimeoutException) {
        return HttpErrors.timeout(chain, timeout, cause);
      }
    }
    return HttpErrors.connection(chain, e.getCause());
  }
}
