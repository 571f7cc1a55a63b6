package io.github.arxivbot.http;

import io.github.arxivbot.internal.http.BodyTooLargeException;
import io.github.arxivbot.internal.http.LimitedBodySubscriber;
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

/** One request and its answer, within a time that covers the body too. */
final class Exchange {

  private final HttpClient client;
  private final String userAgent;
  private final Duration timeout;

  private Exchange(HttpClient client, String userAgent, Duration timeout) {
    this.client = client;
    this.userAgent = userAgent;
    this.timeout = timeout;
  }

  static Exchange as(String userAgent, Duration timeout) {
    // No proxy is set: the client then asks the JVM's ProxySelector. HTTP/2 would gain nothing, for
    // there is one request at a time.
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
    return new Exchange(client, userAgent, timeout);
  }

  Answer run(Route route, Validators unchanged, int maxBytes, long nanos)
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
      return new Answer(pending.get(nanos, TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      throw Failure.late(route, timeout, e);
    } catch (ExecutionException e) {
      throw failure(route, maxBytes, e);
    } finally {
      pending.cancel(true);
    }
  }

  private static BodySubscriber<byte[]> body(ResponseInfo info, int maxBytes) {
    if (!Answer.isSuccess(info.statusCode())) {
      return UnreadBody.asEmpty();
    }
    return info.headers().firstValueAsLong("Content-Length").orElse(0) > maxBytes
        ? UnreadBody.asTooLarge(maxBytes)
        : new LimitedBodySubscriber(maxBytes);
  }

  private HttpException failure(Route route, int maxBytes, ExecutionException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof Error error) {
        throw error;
      }
      if (cause instanceof BodyTooLargeException) {
        return Failure.tooLarge(route, maxBytes, cause);
      }
      if (cause instanceof HttpTimeoutException) {
        return Failure.late(route, timeout, cause);
      }
    }
    return Failure.connection(route, e.getCause());
  }
}
