package io.github.arxivbot.notifier.chat.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.internal.http.RetryAfterParser;
import io.github.arxivbot.internal.http.proxy.EnvironmentProxies;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.notifier.chat.internal.ChatService.Refusal;
import io.github.arxivbot.spi.notify.Notification;
import io.github.arxivbot.spi.notify.NotificationException;
import io.github.arxivbot.spi.notify.NotificationException.Outcome;
import io.github.arxivbot.spi.notify.Notifier;
import io.github.arxivbot.spi.option.Secret;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLException;

/**
 * Sends messages to a {@link ChatService} with single POST requests. A failure before the request
 * was sent, or with an answer of the service, is certain; a request without an answer is not.
 */
public final class ChatNotifier implements Notifier {

  private static final int MAX_REASON = 200;
  private static final Set<Integer> TEMPORARY = Set.of(408, 425, 429, 503);
  private static final int SERVER_ERROR = 500;

  /** The time before which no message is sent to a host, for all notifiers of the process. */
  private static final Map<String, Instant> NEXT = new ConcurrentHashMap<>();

  private final ChatService service;
  private final Secret secret;
  private final Duration timeout;
  private final Clock clock;

  /** Creates a notifier. */
  public ChatNotifier(ChatService service, Secret secret, Duration timeout, Clock clock) {
    this.service = service;
    this.secret = secret;
    this.timeout = timeout;
    this.clock = clock;
  }

  @Override
  public String preview(Notification notification, String recipient) {
    Objects.requireNonNull(recipient, "recipient");
    return ChatJson.format(service.body(Objects.requireNonNull(notification, "notification")));
  }

  @Override
  public Duration pause() {
    Instant now = clock.instant();
    Instant next = host().map(host -> NEXT.getOrDefault(host, now)).orElse(now);
    return next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
  }

  /** Returns host and port of the service; empty if the secret is missing or no address. */
  private Optional<String> host() {
    try {
      return secret
          .reveal()
          .map(value -> service.address(value, clock.instant()))
          .map(URI::getAuthority);
    } catch (IllegalArgumentException e) { // an attempt reports it
      return Optional.empty();
    }
  }

  private void waitBeforeNext(Duration time) {
    host().ifPresent(host -> NEXT.put(host, clock.instant().plus(time)));
  }

  @Override
  public void send(Notification notification, String recipient)
      throws NotificationException, InterruptedException {
    Objects.requireNonNull(recipient, "recipient");
    ObjectNode body = service.body(Objects.requireNonNull(notification, "notification"));
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted before the message was sent");
    }
    String value =
        secret
            .reveal()
            .orElseThrow(
                () ->
                    failure(
                        Outcome.PERMANENT, "the environment variable " + secret + " is not set"));
    if (service instanceof NtfyService) {
      body.put("topic", value);
    }
    service.sign(body, clock.instant());
    HttpRequest request = request(value, ChatJson.format(body));
    waitBeforeNext(service.interval());
    check(post(request), value);
  }

  private HttpRequest request(String value, String body) throws NotificationException {
    try {
      URI address = service.address(value, clock.instant());
      HttpRequest.Builder request =
          HttpRequest.newBuilder(address)
              .timeout(timeout)
              .header("Content-Type", "application/json; charset=utf-8")
              .header("User-Agent", "arxiv-bot");
      service.headers(body).forEach(request::header);
      EnvironmentProxies.authorization(address)
          .ifPresent(password -> request.header("Proxy-Authorization", password));
      return request.POST(HttpRequest.BodyPublishers.ofString(body)).build();
    } catch (IllegalArgumentException e) { // the message of the exception quotes the address
      throw failure(
          Outcome.PERMANENT, "the environment variable " + secret + " holds no usable address");
    }
  }

  private HttpResponse<String> post(HttpRequest request)
      throws NotificationException, InterruptedException {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) { // its message may quote the address
      if (e instanceof HttpConnectTimeoutException
          || hasCause(e, ConnectException.class)
          || hasCause(e, UnknownHostException.class)
          || hasCause(e, UnresolvedAddressException.class)) {
        throw failure(Outcome.TEMPORARY, "the service cannot be reached");
      }
      if (hasCause(e, SSLException.class)) {
        throw failure(Outcome.PERMANENT, "no secure connection to the service can be made");
      }
      throw failure(Outcome.UNCERTAIN, "the service did not answer");
    }
  }

  private void check(HttpResponse<String> response, String value) throws NotificationException {
    int status = response.statusCode();
    String text = response.body();
    Optional<Refusal> refusal = service.refusal(status, ChatJson.parse(text));
    Optional<Duration> wait =
        response
            .headers()
            .firstValue("Retry-After")
            .flatMap(header -> RetryAfterParser.parse(header, clock));
    refusal.flatMap(Refusal::retryAfter).or(() -> wait).ifPresent(this::waitBeforeNext);
    if (refusal.isPresent()) {
      throw new NotificationException(
          refusal.get().outcome(),
          reason(refusal.get().reason(), value),
          null,
          refusal.get().retryAfter().or(() -> wait).orElse(null));
    }
    if (status >= 200 && status <= 299) {
      return;
    }
    throw new NotificationException(
        outcome(status), reason("status " + status + ": " + text, value), null, wait.orElse(null));
  }

  private static Outcome outcome(int status) {
    if (TEMPORARY.contains(status)) {
      return Outcome.TEMPORARY;
    }
    return status >= SERVER_ERROR ? Outcome.UNCERTAIN : Outcome.PERMANENT;
  }

  /** Returns foreign words as one line, without the secret if they quote it. */
  private static String reason(String text, String value) {
    return "the service answered " + SafeText.line(text.replace(value, "(secret)"), MAX_REASON);
  }

  private static NotificationException failure(Outcome outcome, String message) {
    return new NotificationException(outcome, message, null);
  }

  private static boolean hasCause(Throwable thrown, Class<? extends Throwable> type) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
