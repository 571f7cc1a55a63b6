package io.github.arxivbot.feedserver;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Who answers what. Addresses are compared as they came, without decoding or tidying: one that is
 * not known to the letter is not there.
 */
final class Routes implements Handler {

  private static final String REFRESH = "/update-cache";
  private static final String READ = "GET, HEAD";

  private final Refreshing refreshing;
  private final Facts facts;
  private final Optional<Token> token;

  Routes(Refreshing refreshing, Facts facts, Optional<Token> token) {
    this.refreshing = refreshing;
    this.facts = facts;
    this.token = token;
  }

  @Override
  public void handle(Context context) {
    context.skipRemainingHandlers();
    Answer answer = new Answer(context);
    HttpServletRequest request = context.req();
    if (hasBody(request)) {
      answer.closing().error(413);
      return;
    }
    String path = request.getRequestURI();
    String method = request.getMethod();
    if (path.equals(REFRESH)) {
      if (method.equals("POST")) {
        refresh(answer, request);
      } else {
        answer.notAllowed("POST");
      }
    } else if (method.equals("GET") || method.equals("HEAD")) {
      read(path, answer);
    } else if (isKnown(path)) {
      answer.notAllowed(READ);
    } else {
      answer.error(404);
    }
  }

  private void read(String path, Answer answer) {
    Site site = refreshing.site();
    Content content = facts.at(path);
    if (content == null) {
      content = site.at(path);
    }
    if (content != null) {
      answer.content(content);
    } else if (path.equals("/health")) {
      answer.status(refreshing.hasSomething() ? 200 : 503, facts.health(refreshing.status()));
    } else if (path.equals("/favicon.ico")) {
      answer.nothing();
    } else if (facts.isFeed(path)) {
      answer.error(503); // the first digest is on its way
    } else if (path.endsWith("/") && site.at(path.substring(0, path.length() - 1)) != null) {
      answer.moved(
          "../" + path.substring(path.lastIndexOf('/', path.length() - 2) + 1, path.length() - 1));
    } else {
      answer.error(404);
    }
  }

  private boolean isKnown(String path) {
    return facts.at(path) != null
        || refreshing.site().at(path) != null
        || path.equals("/health")
        || path.equals("/favicon.ico")
        || facts.isFeed(path);
  }

  private void refresh(Answer answer, HttpServletRequest request) {
    if (token.isEmpty()) {
      answer.json(403, "disabled", "set FEED_SERVER_TOKEN to allow this");
    } else if (!token.get().isIn(request.getHeader("Authorization"))) {
      answer
          .header("WWW-Authenticate", "Bearer")
          .json(401, "unauthorized", "a Bearer token is needed");
    } else {
      switch (refreshing.request()) {
        case STARTED -> answer.json(202, "started", "see /health for what becomes of it");
        case UNDER_WAY -> answer.json(409, "under_way", "a refresh is under way already");
        case TOO_SOON ->
            answer
                .header("Retry-After", Refreshing.PAUSE.toSeconds() + "")
                .json(429, "too_soon", "the last refresh was less than a minute ago");
        default -> throw new IllegalStateException();
      }
    }
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }
}
