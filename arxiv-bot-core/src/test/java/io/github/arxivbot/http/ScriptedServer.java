package io.github.arxivbot.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** An HTTP server on the loopback address that plays scripts. */
public final class ScriptedServer implements AutoCloseable {

  /** Writes the response to one request; the connection is closed afterwards. */
  @FunctionalInterface
  public interface Script {

    void play(Socket client) throws IOException, InterruptedException;
  }

  private final ServerSocket socket;
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch disconnected = new CountDownLatch(1);

  public ScriptedServer() {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon(this::accept);
  }

  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
  }

  public ScriptedServer on(String path, Script script) {
    scripts.put(path, script);
    return this;
  }

  /** Returns the request lines and headers of all requests so far. */
  public List<String> requests() {
    return requests;
  }

  /** Tests whether a client disconnected before its script ended. */
  boolean clientDisconnected() throws InterruptedException {
    return disconnected.await(10, TimeUnit.SECONDS);
  }

  public static Script answer(String status, String body, String... headers) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return answer(status, bytes, headers);
  }

  public static Script answer(String status, byte[] body, String... headers) {
    return client -> {
      OutputStream out = client.getOutputStream();
      out.write(head(status, headers));
      out.write(body);
    };
  }

  public static Script redirect(String status, String location) {
    return answer(status, "moved", "Location: " + location);
  }

  /** Plays one script per request, and the last one for all later requests. */
  public static Script inTurn(Script... scripts) {
    AtomicInteger next = new AtomicInteger();
    return client -> scripts[Math.min(next.getAndIncrement(), scripts.length - 1)].play(client);
  }

  /** Sends the same bytes until the client disconnects. */
  static Script forever(byte[] head, byte[] again, long pauseMillis) {
    return client -> {
      OutputStream out = client.getOutputStream();
      out.write(head);
      while (true) {
        out.write(again);
        out.flush();
        if (pauseMillis > 0) {
          Thread.sleep(pauseMillis);
        }
      }
    };
  }

  /** Sends the start and waits for the client to disconnect. */
  static Script silentAfter(byte[] start) {
    return client -> {
      client.getOutputStream().write(start);
      if (client.getInputStream().read() < 0) {
        throw new EOFException("the client disconnected");
      }
    };
  }

  static byte[] head(String status, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\nConnection: close\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return ascii(head.append("\r\n").toString());
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        daemon(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      String head = readHead(client.getInputStream());
      if (head.isEmpty()) {
        return;
      }
      requests.add(head);
      String path = head.split(" ", 3)[1];
      scripts.getOrDefault(path, answer("404 Not Found", "no script")).play(client);
    } catch (IOException e) {
      disconnected.countDown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String readHead(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      head.write(next);
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "scripted server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
