package io.github.arxivbot.feedserver.web;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.arxivbot.feedserver.content.ResponseHeaders;
import io.github.arxivbot.feedserver.content.SiteContent;
import io.github.arxivbot.feedserver.content.SiteFile;
import io.github.arxivbot.feedserver.refresh.FeedRefresher;
import io.github.arxivbot.scorer.liked.ExampleLists;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/**
 * Answers requests. Paths are compared literally, without decoding or normalization: a path that is
 * not known exactly does not exist.
 */
public final class SiteHandler extends Handler.Abstract {

  private static final String REFRESH = "/update-cache";
  private static final String HEALTH = "/health";
  private static final String ICON = "/favicon.ico";
  private static final Set<String> COMMANDS =
      Set.of(REFRESH, LikeEndpoint.LIKE, LikeEndpoint.DISLIKE);

  private final FeedRefresher refresher;
  private final FileResponder responder;
  private final LikeEndpoint likes;
  private final Optional<BearerToken> token;
  private final WrongTokens wrongTokens = new WrongTokens();

  /**
   * Creates a handler.
   *
   * @param token the token that allows a refresh and additions to the lists; if empty, none is
   *     allowed
   */
  public SiteHandler(
      FeedRefresher refresher, Path folder, ExampleLists lists, Optional<BearerToken> token) {
    this.refresher = refresher;
    this.responder = new FileResponder(folder);
    this.likes = new LikeEndpoint(lists);
    this.token = token;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    response.getHeaders().add(ResponseHeaders.ALL);
    handle(
        String.valueOf(request.getHttpURI().getPath()), new Exchange(request, response, callback));
    return true;
  }

  private void handle(String path, Exchange exchange) throws IOException {
    boolean isRead = exchange.isMethod(HttpMethod.GET) || exchange.isMethod(HttpMethod.HEAD);
    if (exchange.hasBody()) {
      exchange.header(HttpHeader.CONNECTION, "close").error(413);
    } else if (COMMANDS.contains(path)) {
      if (exchange.isMethod(HttpMethod.POST)) {
        authorize(path, exchange);
      } else {
        exchange.header(HttpHeader.ALLOW, "POST").error(405);
      }
    } else if (isRead) {
      read(path, exchange);
    } else if (isKnown(path)) {
      exchange.header(HttpHeader.ALLOW, "GET, HEAD").error(405);
    } else {
      exchange.error(404);
    }
  }

  private void read(String path, Exchange exchange) throws IOException {
    SiteContent site = refresher.site();
    Optional<SiteFile> file = site.find(path);
    if (file.isPresent()) {
      responder.send(file.get(), exchange.request(), exchange.response(), exchange.callback());
    } else if (path.equals(HEALTH)) {
      exchange.json(site.feeds() > 0 ? 200 : 503, refresher.statusJson());
    } else if (path.equals(ICON)) {
      exchange.header(HttpHeader.CACHE_CONTROL, "public, max-age=86400");
      exchange.response().setStatus(204);
      exchange.callback().succeeded();
    } else if (site.isFeed(path)) {
      exchange.error(503); // until the first digest has been written
    } else if (path.endsWith("/") && site.find(path.substring(0, path.length() - 1)).isPresent()) {
      // Relative, because a proxy may serve everything below a path.
      String last = path.substring(path.lastIndexOf('/', path.length() - 2) + 1, path.length() - 1);
      exchange.header(HttpHeader.LOCATION, "../" + last).error(308);
    } else {
      exchange.error(404);
    }
  }

  private boolean isKnown(String path) {
    SiteContent site = refresher.site();
    return site.find(path).isPresent()
        || site.isFeed(path)
        || path.equals(HEALTH)
        || path.equals(ICON);
  }

  private void authorize(String path, Exchange exchange) {
    String authorization = exchange.request().getHeaders().get(HttpHeader.AUTHORIZATION);
    if (token.isEmpty()) {
      exchange.reply(403, "disabled", "set FEED_SERVER_TOKEN to enable this");
    } else if (!token.get().matches(authorization)) {
      refuse(exchange);
    } else {
      wrongTokens.reset();
      if (path.equals(REFRESH)) {
        refresh(exchange);
      } else {
        like(path, exchange);
      }
    }
  }

  private void refresh(Exchange exchange) {
    switch (refresher.requestRefresh()) {
      case STARTED -> exchange.reply(202, "started", "see /health for the progress");
      case ALREADY_RUNNING -> exchange.reply(409, "under_way", "a refresh is already running");
      case TOO_SOON -> {
        exchange.header(HttpHeader.RETRY_AFTER, "" + FeedRefresher.MIN_INTERVAL.toSeconds());
        exchange.reply(429, "too_soon", "the last refresh was less than a minute ago");
      }
      case STOPPING -> exchange.reply(503, "stopping", "the server is stopping");
    }
  }

  private void like(String path, Exchange exchange) {
    Fields query;
    try {
      query = Request.extractQueryParameters(exchange.request());
    } catch (IllegalArgumentException
        | HttpException.RuntimeException e) { // not UTF-8, or an incomplete %
      exchange.reply(400, "invalid", "the query is not encoded as UTF-8 with %");
      return;
    }
    LikeEndpoint.Outcome outcome = likes.add(path, query);
    exchange.reply(outcome.code(), outcome.status(), outcome.message());
  }

  private void refuse(Exchange exchange) {
    exchange.header(HttpHeader.WWW_AUTHENTICATE, "Bearer");
    Runnable reply = () -> exchange.reply(401, "unauthorized", "a Bearer token is required");
    Optional<Duration> delay = wrongTokens.add(System.nanoTime());
    if (delay.isEmpty()) {
      exchange.header(HttpHeader.RETRY_AFTER, "" + WrongTokens.MAX_DELAY.toSeconds());
      exchange.reply(429, "too_many", "too many requests with a wrong token");
      return;
    }
    exchange.schedule(
        () -> {
          wrongTokens.end();
          reply.run();
        },
        delay.get());
  }

  /** A request and its response. */
  private record Exchange(Request request, Response response, Callback callback) {

    boolean isMethod(HttpMethod method) {
      return method.is(request.getMethod());
    }

    boolean hasBody() {
      return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }

    /** Runs a task later, without a thread that waits. */
    void schedule(Runnable task, Duration delay) {
      request
          .getComponents()
          .getScheduler()
          .schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    Exchange header(HttpHeader name, String value) {
      response.getHeaders().put(name, value);
      return this;
    }

    void error(int code) {
      Response.writeError(request, response, callback, code);
    }

    void reply(int code, String status, String message) {
      String quoted = TextNode.valueOf(message).toString();
      json(code, "{\"status\": \"%s\", \"message\": %s}\n".formatted(status, quoted));
    }

    void json(int code, String json) {
      response.setStatus(code);
      response.getHeaders().add(ResponseHeaders.STATUS);
      header(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
      Content.Sink.write(response, true, json, callback);
    }
  }
}
