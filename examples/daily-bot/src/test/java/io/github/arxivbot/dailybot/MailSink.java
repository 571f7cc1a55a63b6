package io.github.arxivbot.dailybot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server on a loopback port that accepts everything and remembers for whom it was. */
final class MailSink implements AutoCloseable {

  private final ServerSocket socket;
  private final List<String> accepted = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger connections = new AtomicInteger();

  private MailSink(ServerSocket socket) {
    this.socket = socket;
  }

  static MailSink start() throws IOException {
    MailSink sink = new MailSink(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    Thread thread = new Thread(sink::accept, "mail-sink");
    thread.setDaemon(true);
    thread.start();
    return sink;
  }

  int port() {
    return socket.getLocalPort();
  }

  int connections() {
    return connections.get();
  }

  /** {@return identifier and recipient of each accepted message} */
  List<String> accepted() {
    return List.copyOf(accepted);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        connections.incrementAndGet();
        serve(client);
      } catch (IOException e) {
        // The program was killed, or the test is over.
      }
    }
  }

  private void serve(Socket client) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
    reply(client, "220 sink");
    String recipient = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("RCPT TO:")) {
        recipient = line.substring("RCPT TO:".length());
      }
      reply(client, line.equals("DATA") ? "354 go ahead" : "250 ok");
      if (line.equals("DATA")) {
        String id = messageId(lines);
        accepted.add(id + " " + recipient); // before the answer, which may not arrive
        reply(client, "250 accepted");
      }
    }
  }

  private static String messageId(BufferedReader lines) throws IOException {
    String id = "";
    String line = lines.readLine();
    while (line != null && !line.equals(".")) {
      id = line.startsWith("Message-ID: ") ? line.substring("Message-ID: ".length()) : id;
      line = lines.readLine();
    }
    if (line == null) {
      throw new IOException("the message is incomplete");
    }
    return id;
  }

  private static void reply(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(ISO_8859_1));
    client.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
