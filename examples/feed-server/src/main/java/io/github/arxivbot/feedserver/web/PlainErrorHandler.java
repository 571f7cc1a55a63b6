package io.github.arxivbot.feedserver.web;

import io.github.arxivbot.feedserver.content.ResponseHeaders;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Writes errors as one line of plain text that contains nothing of the request. */
final class PlainErrorHandler extends ErrorHandler {

  private static final String RETRY_SECONDS = "10";

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateCacheControl(Response response) {
    if (response.getStatus() != HttpStatus.NOT_MODIFIED_304) {
      response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    }
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    for (HttpField field : ResponseHeaders.ALL) {
      response.getHeaders().put(field);
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
    if (code == HttpStatus.SERVICE_UNAVAILABLE_503) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_SECONDS);
    }
    Content.Sink.write(response, true, code + " " + HttpStatus.getMessage(code) + "\n", callback);
  }
}
