package io.github.arxivbot.feedserver;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.ee10.servlet.HttpOutput;
import org.eclipse.jetty.util.Callback;

/** Writes one answer. */
final class Answer {

  private final Context context;
  private final HttpServletRequest request;
  private final HttpServletResponse response;

  Answer(Context context) {
    this.context = context;
    this.request = context.req();
    this.response = context.res();
    Headers.EVERYWHERE.forEach(response::setHeader);
  }

  Answer header(String name, String value) {
    response.setHeader(name, value);
    return this;
  }

  /** What the client goes on to send is not read. */
  Answer closing() {
    return header("Connection", "close");
  }

  /** All of it, or that the client has it already. */
  void content(Content content) {
    Content.Body body =
        content.body(AcceptedEncodings.haveGzip(request.getHeader("Accept-Encoding")));
    header("Vary", "Accept-Encoding").header("ETag", body.tag());
    header("Last-Modified", content.lastModified());
    header("Cache-Control", content.kind().caching());
    content.kind().headers().forEach(response::setHeader);
    if (Conditions.areMet(
        request.getHeader("If-None-Match"),
        request.getHeader("If-Modified-Since"),
        body.tag(),
        content.modified())) {
      response.setStatus(304);
      response.setContentType(null);
      return;
    }
    response.setContentType(content.kind().mediaType());
    if (body.isPacked()) {
      header("Content-Encoding", "gzip");
    }
    response.setContentLength(body.length());
    if (request.getMethod().equals("GET")) {
      send(body);
    }
  }

  /** Hands the bytes to Jetty, which needs no thread to wait for a client that reads slowly. */
  private void send(Content.Body body) {
    CompletableFuture<Void> sent = new CompletableFuture<>();
    context.future(
        () -> {
          output().sendContent(body.read(), callback(sent));
          return sent;
        });
  }

  private HttpOutput output() {
    try {
      return (HttpOutput) response.getOutputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A client that went away is not our concern, so the answer ends in either case. */
  private static Callback callback(CompletableFuture<Void> sent) {
    return Callback.from(() -> sent.complete(null), failure -> sent.complete(null));
  }

  /** What is true at this moment only. */
  void status(int code, String json) {
    Kind kind = Kind.STATUS;
    response.setStatus(code);
    header("Cache-Control", kind.caching());
    kind.headers().forEach(response::setHeader);
    body(kind.mediaType(), json);
  }

  /** What became of a request, in words of ours that need no escaping. */
  void json(int code, String status, String message) {
    status(code, "{\"status\": \"" + status + "\", \"message\": \"" + message + "\"}\n");
  }

  /** Nothing, for good. */
  void nothing() {
    response.setStatus(204);
    response.setContentType(null);
    header("Cache-Control", "public, max-age=86400");
  }

  /** To a place that is named from this one, for a proxy may have put all below a folder. */
  void moved(String relative) {
    response.setStatus(308);
    header("Location", relative);
    body(Headers.TEXT, Headers.line(308));
  }

  void notAllowed(String methods) {
    header("Allow", methods).error(405);
  }

  void error(int code) {
    response.setStatus(code);
    header("Cache-Control", "no-store");
    if (code == 503) {
      header("Retry-After", Headers.SOON);
    }
    body(Headers.TEXT, Headers.line(code));
  }

  private void body(String mediaType, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    response.setContentType(mediaType);
    response.setContentLength(bytes.length);
    if (!request.getMethod().equals("HEAD")) {
      try {
        response.getOutputStream().write(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
