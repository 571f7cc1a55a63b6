package io.github.arxivbot.feedserver.web;

import io.github.arxivbot.feedserver.content.ResponseHeaders;
import io.github.arxivbot.feedserver.content.Site;
import io.github.arxivbot.feedserver.content.SiteFile;
import io.github.arxivbot.feedserver.refresh.FeedRefresher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers requests. Paths are compared literally, without decoding or normalization: a path that is
 * not known exactly does not exist.
 */
public final class SiteHandler extends Handler.Abstract {

  private static final String REFRESH = "/update-cache";
  private static final String HEALTH = "/health";
  private static final String ICON = "/favicon.ico";

  private final FeedRefresher refresher;
  private final FileResponder responder;
  private final Optional<BearerToken> token;

  /**
   * Creates a handler.
   *
   * @param refresher has the site to serve
   * @param folder the directory of the files to serve
   * @param token the token that allows a refresh; if empty, none is allowed
   */
  public SiteHandler(FeedRefresher refresher, Path folder, Optional<BearerToken> token) {
    this.refresher = refresher;
    this.responder = new FileResponder(folder);
    this.token = token;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    response.getHeaders().add(ResponseHeaders.ALL);
    String path = String.valueOf(request.getHttpURI().getPath());
    boolean isRead =
        HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
    if (hasBody(request)) {
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
      error(413, request, response, callback);
    } else if (path.equals(REFRESH)) {
      if (HttpMethod.POST.is(request.getMethod())) {
        refresh(request, response, callback);
      } else {
        refuseMethod("POST", request, response, callback);
      }
    } else if (isRead) {
      read(path, request, response, callback);
    } else if (isKnown(path)) {
      refuseMethod("GET, HEAD", request, response, callback);
    } else {
      error(404, request, response, callback);
    }
    return true;
  }

  private void read(String path, Request request, Response response, Callback callback)
      throws IOException {
    Site site = refresher.site();
    Optional<SiteFile> file = site.find(path);
    if (file.isPresent()) {
      responder.send(file.get(), request, response, callback);
    } else if (path.equals(HEALTH)) {
      json(site.feeds() > 0 ? 200 : 503, refresher.statusJson(), response, callback);
    } else if (path.equals(ICON)) {
      response.setStatus(HttpStatus.NO_CONTENT_204);
      response.getHeaders().put(HttpHeader.CACHE_CONTROL, "public, max-age=86400");
      callback.succeeded();
    } else if (site.isFeed(path)) {
      error(503, request, response, callback); // until the first digest has been written
    } else if (path.endsWith("/") && site.find(path.substring(0, path.length() - 1)).isPresent()) {
      // Relative, because a proxy may serve everything below a path.
      String last = path.substring(path.lastIndexOf('/', path.length() - 2) + 1, path.length() - 1);
      response.getHeaders().put(HttpHeader.LOCATION, "../" + last);
      error(308, request, response, callback);
    } else {
      error(404, request, response, callback);
    }
  }

  private boolean isKnown(String path) {
    Site site = refresher.site();
    return site.find(path).isPresent()
        || site.isFeed(path)
        || path.equals(HEALTH)
        || path.equals(ICON);
  }

  private void refresh(Request request, Response response, Callback callback) {
    String authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    if (token.isEmpty()) {
      reply(403, "disabled", "set FEED_SERVER_TOKEN to enable this", response, callback);
    } else if (!token.get().matches(authorization)) {
      response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
      reply(401, "unauthorized", "a Bearer token is required", response, callback);
    } else {
      switch (refresher.requestRefresh()) {
        case STARTED -> reply(202, "started", "see /health for the progress", response, callback);
        case ALREADY_RUNNING ->
            reply(409, "under_way", "a refresh is already running", response, callback);
        case TOO_SOON -> {
          response.getHeaders().put(HttpHeader.RETRY_AFTER, FeedRefresher.MIN_INTERVAL.toSeconds());
          reply(429, "too_soon", "the last refresh was less than a minute ago", response, callback);
        }
      }
    }
  }

  private static void reply(
      int code, String status, String message, Response response, Callback callback) {
    String json = "{\"status\": \"" + status + "\", \"message\": \"" + message + "\"}\n";
    json(code, json, response, callback);
  }

  private static void json(int code, String json, Response response, Callback callback) {
    response.setStatus(code);
    response.getHeaders().add(ResponseHeaders.STATUS);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
    Content.Sink.write(response, true, json, callback);
  }

  private static void refuseMethod(
      String allowed, Request request, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.ALLOW, allowed);
    error(405, request, response, callback);
  }

  private static void error(int code, Request request, Response response, Callback callback) {
    Response.writeError(request, response, callback, code);
  }

  private static boolean hasBody(Request request) {
    return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
  }
}
