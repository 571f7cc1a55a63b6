package io.github.arxivbot.summarizer.langchain4j;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.github.arxivbot.llm.ModelException;
import io.github.arxivbot.llm.internal.Endpoint;
import io.github.arxivbot.llm.internal.Reply;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * LangChain4j's way to a service, over the one that all our clients take: the same bounds in time
 * and size, the same classes of faults, and a key that LangChain4j never sees. Thread-safe.
 */
final class Wire implements HttpClient, HttpClientBuilder {

  /** What the endpoint says by itself, and what is no header of a chat. */
  private static final Set<String> NOT_PASSED_ON =
      Set.of("accept", "authorization", "content-length", "host", "user-agent");

  private final URI baseUrl;
  private final Duration timeout;
  private final Endpoint endpoint;

  Wire(URI baseUrl, Duration timeout, Endpoint endpoint) {
    this.baseUrl = baseUrl;
    this.timeout = timeout;
    this.endpoint = endpoint;
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    String path = path(request);
    try {
      Reply reply = endpoint.ask(path, call -> details(request, call));
      return SuccessfulHttpResponse.builder().statusCode(reply.status()).body(reply.body()).build();
    } catch (ModelException e) {
      throw new UndeliveredException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UndeliveredException(e);
    }
  }

  /** The key goes to the configured address only, whatever LangChain4j makes of it. */
  private String path(HttpRequest request) {
    if (request.method() != HttpMethod.POST || !request.url().startsWith(baseUrl + "/")) {
      throw new IllegalStateException(
          "LangChain4j was to POST below " + baseUrl + ", and wants to do something else");
    }
    return request.url().substring(baseUrl.toString().length());
  }

  private static java.net.http.HttpRequest.Builder details(
      HttpRequest request, java.net.http.HttpRequest.Builder call) {
    request
        .headers()
        .forEach(
            (name, values) -> {
              if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> call.header(name, value));
              }
            });
    return call.POST(BodyPublishers.ofString(request.body()));
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("a summary is not streamed");
  }

  @Override
  public HttpClient build() {
    return this;
  }

  @Override
  public Duration connectTimeout() {
    return timeout;
  }

  @Override
  public HttpClientBuilder connectTimeout(Duration ignored) {
    return this; // the endpoint's bounds connecting too
  }

  @Override
  public Duration readTimeout() {
    return timeout;
  }

  @Override
  public HttpClientBuilder readTimeout(Duration ignored) {
    return this; // the endpoint's bounds the whole exchange
  }
}
