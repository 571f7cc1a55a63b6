package io.github.arxivbot.summarizer.langchain4j;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.github.arxivbot.llm.ModelException;
import io.github.arxivbot.llm.internal.client.ChatEndpoint;
import io.github.arxivbot.llm.internal.client.EndpointResponse;
import io.github.arxivbot.llm.internal.client.ModelEndpoint;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * LangChain4j's HTTP client, implemented by a {@link ModelEndpoint}. All plugins thus share the
 * limits of time and size and the classification of errors, and LangChain4j never has the key.
 * Thread-safe.
 */
final class HttpClientAdapter implements HttpClient, HttpClientBuilder {

  /** Headers that the endpoint sets itself. */
  private static final Set<String> IGNORED_HEADERS =
      Set.of("accept", "authorization", "content-length", "host", "user-agent");

  private final URI baseUrl;
  private final Duration timeout;
  private final ChatEndpoint chat;

  HttpClientAdapter(URI baseUrl, Duration timeout, ModelEndpoint endpoint) {
    this.baseUrl = baseUrl;
    this.timeout = timeout;
    this.chat = new ChatEndpoint(endpoint);
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    String path = path(request);
    try {
      EndpointResponse response = chat.send(path, request.body(), call -> copy(request, call));
      return SuccessfulHttpResponse.builder()
          .statusCode(response.status())
          .body(response.completionText())
          .build();
    } catch (ModelException e) {
      throw new TransportException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransportException(e);
    }
  }

  /** Returns the path after the base URL, to ensure that the key is sent only there. */
  private String path(HttpRequest request) {
    if (request.method() != HttpMethod.POST || !request.url().startsWith(baseUrl + "/")) {
      throw new IllegalStateException(
          "expected a POST request below " + baseUrl + " from LangChain4j");
    }
    return request.url().substring(baseUrl.toString().length());
  }

  private static java.net.http.HttpRequest.Builder copy(
      HttpRequest request, java.net.http.HttpRequest.Builder call) {
    request
        .headers()
        .forEach(
            (name, values) -> {
              if (!IGNORED_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> call.header(name, value));
              }
            });
    return call;
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("streaming is not supported");
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
    return this; // the endpoint has its own limit
  }

  @Override
  public Duration readTimeout() {
    return timeout;
  }

  @Override
  public HttpClientBuilder readTimeout(Duration ignored) {
    return this; // the endpoint limits the whole exchange
  }

  /** Wraps the checked exceptions of {@link HttpClientAdapter} on their way through LangChain4j. */
  private static final class TransportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TransportException(ModelException cause) {
      super(cause);
    }

    TransportException(InterruptedException cause) {
      super(cause);
    }
  }
}
