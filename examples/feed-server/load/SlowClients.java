import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Opens many slow connections: one half does not complete its requests, the other half does not
 * read its responses. Meanwhile another client sends a thousand requests. Prints its latencies.
 */
final class SlowClients {

  private static final int REQUESTS = 1000;

  public static void main(String[] arguments) throws Exception {
    int port = Integer.parseInt(arguments[0]);
    int clients = Integer.parseInt(arguments[1]);
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      Socket socket = new Socket();
      socket.setReceiveBufferSize(4096);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      String request = "GET /rss HTTP/1.1\r\nHost: a\r\n";
      String sent = i % 2 == 0 ? request : (request + "\r\n").repeat(40);
      socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
      slow.add(socket);
    }
    System.out.println(slow.size() + " slow clients connected");
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/rss"))
            .timeout(Duration.ofSeconds(10))
            .build();
    long[] micros = new long[REQUESTS];
    int errors = 0;
    for (int i = 0; i < REQUESTS; i++) {
      long begun = System.nanoTime();
      errors += client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode() == 200 ? 0 : 1;
      micros[i] = (System.nanoTime() - begun) / 1000;
    }
    Arrays.sort(micros);
    System.out.printf(
        "another client: %d responses, %d errors, median %d µs, 99th percentile %d µs, maximum %d µs%n",
        REQUESTS, errors, micros[REQUESTS / 2], micros[REQUESTS * 99 / 100], micros[REQUESTS - 1]);
    for (Socket socket : slow) {
      socket.close();
    }
    System.exit(errors == 0 ? 0 : 1);
  }
}
