package io.github.arxivbot.feedserver.web;

import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jetty, with limits for a small machine on the open internet. */
public final class WebServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  private final Server server;
  private final ServerConnector connector;

  private WebServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Starts a server.
   *
   * @param settings where it listens, and its limits
   * @param handler handles the requests
   * @throws java.net.UnknownHostException if the host has no address
   * @throws java.net.SocketException if it cannot listen there, with the reason of the operating
   *     system
   * @throws IOException if the address cannot be opened for another reason
   */
  public static WebServer start(HttpSettings settings, Handler handler) throws IOException {
    ServerLimits limits = settings.limits();
    Server server = new Server(threads(limits));
    ServerConnector connector = connector(server, limits);
    connector.setHost(InetAddress.getByName(settings.host()).getHostAddress());
    connector.setPort(settings.port());
    server.addConnector(connector);
    server.setHandler(new GracefulHandler(limitRequests(limits, handler)));
    server.setErrorHandler(new PlainErrorHandler());
    server.setStopTimeout(limits.stopTimeout().toMillis());
    try {
      connector.open();
    } catch (IOException e) {
      throw e.getCause() instanceof IOException reason ? reason : e;
    }
    try {
      server.start();
    } catch (Exception e) { // Jetty declares no narrower one
      connector.close();
      throw new RuntimeException("Jetty does not start", e);
    }
    return new WebServer(server, connector);
  }

  public int port() {
    return connector.getLocalPort();
  }

  /** Stops listening, and waits some seconds at most for responses that are being sent. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (TimeoutException e) {
      LOG.info("closed the connections of clients that did not read their responses in time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) { // Jetty declares no narrower one
      LOG.warn("the server did not stop properly", e);
    }
  }

  private static QueuedThreadPool threads(ServerLimits limits) {
    QueuedThreadPool threads = new QueuedThreadPool(limits.maxThreads(), 4, 60_000);
    threads.setName("feed-server");
    if (VirtualThreads.areSupported()) { // then only selectors need platform threads
      threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
    }
    return threads;
  }

  private static ServerConnector connector(Server server, ServerLimits limits) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(ServerLimits.MAX_HEADER_BYTES);
    http.setRelativeRedirectAllowed(true);
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setIdleTimeout(ServerLimits.IDLE_TIMEOUT.toMillis());
    connector.addBean(new NetworkConnectionLimit(ServerLimits.MAX_CONNECTIONS, connector));
    connector.addBean(new SlowClientReaper(connector, limits.exchangeTimeout()));
    return connector;
  }

  private static QoSHandler limitRequests(ServerLimits limits, Handler handler) {
    QoSHandler limited = new QoSHandler(handler);
    limited.setMaxRequestCount(limits.maxRequests());
    limited.setMaxSuspendedRequestCount(limits.maxWaiting());
    limited.setMaxSuspend(ServerLimits.MAX_WAIT);
    return limited;
  }
}
