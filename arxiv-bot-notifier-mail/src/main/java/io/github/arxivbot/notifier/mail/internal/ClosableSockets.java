package io.github.arxivbot.notifier.mail.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/**
 * The sockets of one message. Closing them ends a call that waits for the server, which neither an
 * interrupt nor the methods of Jakarta Mail can do. Thread-safe.
 */
final class ClosableSockets {

  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final SSLSocketFactory secure;

  ClosableSockets(SSLSocketFactory secure) {
    this.secure = secure;
  }

  SocketFactory plain() {
    return new Plain();
  }

  SSLSocketFactory secure() {
    return new Secure();
  }

  void closeAll() {
    for (Socket socket : open) {
      try {
        socket.close();
      } catch (IOException e) {
        // It is not used anymore.
      }
    }
  }

  private Socket register(Socket socket) {
    open.add(socket);
    return socket;
  }

  /** Creates sockets without encryption. */
  private final class Plain extends SocketFactory {
    @Override
    public Socket createSocket() {
      return register(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return register(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int localPort)
        throws IOException {
      return register(new Socket(host, port, from, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return register(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int localPort)
        throws IOException {
      return register(new Socket(host, port, from, localPort));
    }
  }

  /** Creates encrypted sockets. */
  private final class Secure extends SSLSocketFactory {
    @Override
    public String[] getDefaultCipherSuites() {
      return secure.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
      return secure.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket() throws IOException {
      return register(secure.createSocket());
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
        throws IOException {
      return register(secure.createSocket(socket, host, port, autoClose));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return register(secure.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int localPort)
        throws IOException {
      return register(secure.createSocket(host, port, from, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return register(secure.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int localPort)
        throws IOException {
      return register(secure.createSocket(host, port, from, localPort));
    }
  }
}
