package io.github.arxivbot.dailybot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An HTTP proxy that answers each GET with one body, and each other request with 407. */
final class RecordingProxy implements AutoCloseable {

  private final ServerSocket socket;
  private final byte[] body;
  private final List<String> heads = new CopyOnWriteArrayList<>();

  private RecordingProxy(ServerSocket socket, String body) {
    this.socket = socket;
    this.body = body.getBytes(UTF_8);
  }

  static RecordingProxy start(String body) throws IOException {
    RecordingProxy proxy =
        new RecordingProxy(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), body);
    Thread thread = new Thread(proxy::serve, "recording-proxy");
    thread.setDaemon(true);
    thread.start();
    return proxy;
  }

  String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  /** Returns the request lines and headers that it received. */
  List<String> heads() {
    return List.copyOf(heads);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        answer(client);
      } catch (IOException e) {
        // closed, by the test or by the program
      }
    }
  }

  private void answer(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
    StringBuilder head = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      head.append(line).append('\n');
    }
    heads.add(head.toString());
    boolean get = head.indexOf("GET ") == 0;
    String status =
        get ? "200 OK" : "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic";
    String headers =
        "HTTP/1.1 "
            + status
            + "\r\nContent-Type: text/xml\r\nContent-Length: "
            + (get ? body.length : 0)
            + "\r\nConnection: close\r\n\r\n";
    client.getOutputStream().write(headers.getBytes(ISO_8859_1));
    if (get) {
      client.getOutputStream().write(body);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
