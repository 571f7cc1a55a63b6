package io.github.arxivbot.internal.http;

import io.github.arxivbot.internal.http.proxy.EnvironmentProxies;
import io.github.arxivbot.spi.http.HttpException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request and reads its response, within a time limit that includes the body. Not
 * thread-safe.
 *
 * <p>A client is created with the first request that needs it: a process that only checks its
 * configuration needs none, and one that reads from a plain HTTP server loads no certificates.
 */
public final class HttpExchange {

  /** More than any error message of arXiv. */
  private static final int MAX_ERROR_BYTES = 64 * 1024;

  /** The threads of all clients. The JDK would generate ten classes to name threads of its own. */
  private static final Executor THREADS = Executors.newCachedThreadPool(HttpExchange::newThread);

  private @Nullable HttpClient plainClient;
  private @Nullable HttpClient secureClient;

  /** The JVM's selector when this exchange is created, or null for no proxies. */
  private final @Nullable ProxySelector proxies = ProxySelector.getDefault();

  private final String userAgent;
  private final Duration timeout;

  public HttpExchange(String userAgent, Duration timeout) {
    this.userAgent = userAgent;
    this.timeout = timeout;
  }

  private static Thread newThread(Runnable task) {
    Thread thread = new Thread(null, task, "arxiv-bot-http", 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(HttpExchange.class.getClassLoader());
    return thread;
  }

  private HttpClient client(URI address) {
    if (HttpAddress.isSecure(address)) {
      if (secureClient == null) {
        secureClient = builder().build();
      }
      return secureClient;
    }
    if (plainClient == null) {
      plainClient = builder().sslContext(new PlainTextContext()).build();
    }
    return plainClient;
  }

  private HttpClient.Builder builder() {
    // HTTP/2 has no advantage for one request at a time.
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(THREADS)
            .connectTimeout(timeout);
    return proxies == null ? builder : builder.proxy(proxies);
  }

  Duration timeout() {
    return timeout;
  }

  /**
   * Reads an address once, without following redirects, so that a header with a key stays with the
   * host of the address. The caller has checked the values of the headers, which no message
   * contains. The response may have any status.
   */
  public ServerResponse get(URI address, Map<String, String> headers, int maxBytes)
      throws HttpException, InterruptedException {
    return send(
        RedirectChain.startingAt(address),
        request -> headers.forEach(request::header),
        maxBytes,
        timeout.toNanos());
  }

  ServerResponse send(
      RedirectChain chain, Consumer<HttpRequest.Builder> headers, int maxBytes, long nanos)
      throws HttpException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(chain.current())
            .header("User-Agent", userAgent)
            .header("Accept-Encoding", "gzip")
            .GET();
    headers.accept(request);
    EnvironmentProxies.authorization(chain.current())
        .ifPresent(value -> request.header("Proxy-Authorization", value));
    // HttpRequest.timeout ends with the headers; this one includes the body.
    CompletableFuture<HttpResponse<byte[]>> pending =
        client(chain.current()).sendAsync(request.build(), info -> subscriber(info, maxBytes));
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
      return ServerResponse.statesReason(info.statusCode())
          ? LimitedBodySubscriber.ofBeginning(MAX_ERROR_BYTES)
          : LimitedBodySubscriber.empty();
    }
    return info.headers().firstValueAsLong("Content-Length").orElse(0) > maxBytes
        ? LimitedBodySubscriber.tooLarge(maxBytes)
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
