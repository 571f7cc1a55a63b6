package io.github.arxivbot.internal.http;

import io.github.arxivbot.spi.http.HttpException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request and its answer, within a time that covers the body too. */
public final class HttpExchange {

  private final HttpClient client;
  private final String userAgent;
  private final Duration timeout;

  private HttpExchange(HttpClient client, String userAgent, Duration timeout) {
    this.client = client;
    this.userAgent = userAgent;
    this.timeout = timeout;
  }

  public static HttpExchange as(String userAgent, Duration timeout) {
    // No proxy is set: the client then asks the JVM's ProxySelector. HTTP/2 would gain nothing, for
    // there is one request at a time.
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
    return new HttpExchange(client, userAgent, timeout);
  }

  HttpAnswer run(RedirectChain route, CacheValidators unchanged, int maxBytes, long nanos)
      throws HttpException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(route.current())
            .header("User-Agent", userAgent)
            .header("Accept-Encoding", "gzip")
            .GET();
    unchanged.addTo(request);
    // The timeout of a java.net.http request ends with the headers; this wait does not.
    CompletableFuture<HttpResponse<byte[]>> pending =
        client.sendAsync(request.build(), info -> body(info, maxBytes));
    try {
      return new HttpAnswer(pending.get(nanos, TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      throw HttpErrors.late(route, timeout, e);
    } catch (ExecutionException e) {
      throw failure(route, maxBytes, e);
    } finally {
      pending.cancel(true);
    }
  }

  private static BodySubscriber<byte[]> body(ResponseInfo info, int maxBytes) {
    if (!HttpAnswer.isSuccess(info.statusCode())) {
      return DiscardingSubscriber.asEmpty();
    }
    return info.headers().firstValueAsLong("Content-Length").orElse(0) > maxBytes
        ? DiscardingSubscriber.asTooLarge(maxBytes)
        : new LimitedBodySubscriber(maxBytes);
  }

  private HttpException failure(RedirectChain route, int maxBytes, ExecutionException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof Error error) {
        throw error;
      }
      if (cause instanceof BodyTooLargeException) {
        return HttpErrors.tooLarge(route, maxBytes, cause);
      }
      if (cause instanceof HttpTimeoutException) {
        return HttpErrors.late(route, timeout, cause);
      }
    }
    return HttpErrors.connection(route, e.getCause());
  }
}
