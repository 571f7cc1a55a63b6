package io.github.arxivbot.testkit.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks a server as a browser would that follows no redirect and repairs nothing. */
final class TestClient {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private TestClient() {}

  static HttpResponse<String> get(URI address, String... headers)
      throws IOException, InterruptedException {
    return CLIENT.send(request(address, headers), BodyHandlers.ofString());
  }

  static HttpResponse<byte[]> bytes(URI address) throws IOException, InterruptedException {
    return CLIENT.send(request(address), BodyHandlers.ofByteArray());
  }

  /** Gives what has come when the body is read, and not before. */
  static HttpResponse<InputStream> stream(URI address) throws IOException, InterruptedException {
    return CLIENT.send(request(address), BodyHandlers.ofInputStream());
  }

  static HttpResponse<String> post(URI address, String body)
      throws IOException, InterruptedException {
    HttpRequest.BodyPublisher publisher = HttpRequest.BodyPublishers.ofString(body);
    return CLIENT.send(
        HttpRequest.newBuilder(address).POST(publisher).build(), BodyHandlers.ofString());
  }

  private static HttpRequest request(URI address, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    return headers.length == 0 ? request.build() : request.headers(headers).build();
  }
}
