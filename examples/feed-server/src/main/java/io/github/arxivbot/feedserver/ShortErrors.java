package io.github.arxivbot.feedserver;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * What Jetty itself says of requests that it turns down: one line, nothing of the request in it.
 */
final class ShortErrors extends ErrorHandler {

  @Override
  public boolean errorPageForMethod(String method) {
    return !method.equals("HEAD");
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    Headers.EVERYWHERE.forEach(
        (name, value) -> response.getHeaders().put(new HttpField(name, value)));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Headers.TEXT);
    if (code == HttpStatus.SERVICE_UNAVAILABLE_503) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, Headers.SOON);
    }
    Content.Sink.write(response, true, Headers.line(code), callback);
  }
}
