package io.github.arxivbot.notifier.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** An SMTP server on a loopback port that answers as scripted, with STARTTLS if it has a key. */
final class SmtpServer implements AutoCloseable {

  /** In place of an answer: ends the connection. */
  static final String HANG_UP = "hang up";

  /** In place of an answer: never answers. */
  static final String SILENCE = "silence";

  private final ServerSocket socket;
  private final @Nullable SSLContext tls;
  private final Map<String, Deque<String>> script = new ConcurrentHashMap<>();
  private final List<String> commands = Collections.synchronizedList(new ArrayList<>());
  private final List<String> messages = Collections.synchronizedList(new ArrayList<>());
  private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());

  private SmtpServer(@Nullable SSLContext tls) throws IOException {
    this.tls = tls;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::accept, "smtp-server");
    thread.setDaemon(true);
    thread.start();
  }

  static SmtpServer plain() throws IOException {
    return new SmtpServer(null);
  }

  static SmtpServer withStartTls(SSLContext tls) throws IOException {
    return new SmtpServer(tls);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Sets the next answers to a command such as "RCPT TO:<a@example.org>" or "." for the dot. */
  SmtpServer answer(String command, String... replies) {
    script.put(command, new ArrayDeque<>(List.of(replies)));
    return this;
  }

  List<String> commands() {
    return List.copyOf(commands);
  }

  /** {@return the accepted messages} */
  List<String> messages() {
    return List.copyOf(messages);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        open.add(client);
        Thread thread = new Thread(() -> serve(client), "smtp-connection");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (Socket plain = client) {
      Socket current = plain;
      reply(current, "220 test");
      BufferedReader lines = reader(current);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        commands.add(line);
        String verb = line.split(" ", 2)[0];
        String answer = scripted(line, verb);
        if (answer.equals(SILENCE)) {
          continue;
        }
        if (answer.equals(HANG_UP)) {
          return;
        }
        reply(current, answer);
        if (verb.equals("STARTTLS") && answer.startsWith("220")) {
          current = secured(plain);
          lines = reader(current);
        } else if (verb.equals("DATA") && answer.startsWith("354")) {
          String message = message(lines);
          String dot = scripted(".", ".");
          if (dot.equals(HANG_UP)) {
            return;
          }
          if (dot.startsWith("2")) {
            messages.add(message); // before the answer, which ends the client's wait
          }
          if (!dot.equals(SILENCE)) {
            reply(current, dot);
          }
        } else if (verb.equals("QUIT")) {
          return;
        }
      }
    } catch (IOException e) {
      commands.add("(connection lost)");
    }
  }

  private String scripted(String line, String verb) {
    for (String key : List.of(line, verb)) {
      Deque<String> answers = script.get(key);
      if (answers != null && !answers.isEmpty()) {
        return answers.remove();
      }
    }
    return switch (verb) {
      case "EHLO" -> tls == null ? "250 test" : "250-test\r\n250 STARTTLS";
      case "STARTTLS" -> tls == null ? "502 no" : "220 go ahead";
      case "DATA" -> "354 go ahead";
      default -> "250 ok";
    };
  }

  private SSLSocket secured(Socket plain) throws IOException {
    SSLContext context = tls;
    if (context == null) {
      throw new IOException("no key");
    }
    SSLSocket secured =
        (SSLSocket) context.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
    secured.setUseClientMode(false);
    secured.startHandshake();
    return secured;
  }

  private static String message(BufferedReader lines) throws IOException {
    StringBuilder message = new StringBuilder();
    for (String line = lines.readLine();
        line != null && !line.equals(".");
        line = lines.readLine()) {
      message.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
    }
    return message.toString();
  }

  private static BufferedReader reader(Socket from) throws IOException {
    return new BufferedReader(new InputStreamReader(from.getInputStream(), ISO_8859_1));
  }

  private static void reply(Socket to, String line) throws IOException {
    OutputStream out = to.getOutputStream();
    out.write((line + "\r\n").getBytes(ISO_8859_1));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket client : List.copyOf(open)) {
      client.close();
    }
  }
}
