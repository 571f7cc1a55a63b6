package io.github.arxivbot.feedserver;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.UriCompliance;
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

/** Javalin and Jetty, with limits for a small machine on the open internet. */
final class WebServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  private final Javalin javalin;

  private WebServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /**
   * Starts to listen.
   *
   * @param port 0 for any that is free
   * @throws IOException if it can't listen there, with the system's reason
   */
  static WebServer start(String host, int port, Limits limits, Handler routes) throws IOException {
    tryToListen(host, port);
    Javalin javalin = Javalin.create(config -> configure(config, host, port, limits, routes));
    try {
      return new WebServer(javalin.start());
    } catch (JavalinBindException e) { // somebody was quicker
      BindException taken = new BindException("it is taken or not allowed");
      taken.initCause(e);
      throw taken;
    }
  }

  /** Javalin would tell of a failure in a log entry of its own, and keep the reason to itself. */
  private static void tryToListen(String host, int port) throws IOException {
    try (ServerSocket tried = new ServerSocket()) {
      tried.setReuseAddress(true); // what answered here a moment ago does not count, as with Jetty
      tried.bind(new InetSocketAddress(InetAddress.getByName(host), port));
    }
  }

  int port() {
    return javalin.port();
  }

  /** Answers what was asked already, for some seconds at most. */
  @Override
  public void close() {
    try {
      javalin.jettyServer().server().stop();
    } catch (TimeoutException e) {
      LOG.info("some clients did not take their answers in time, and were hung up on");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) { // Jetty declares no narrower one
      LOG.warn("the server did not stop in order", e);
    }
  }

  private static void configure(
      JavalinConfig config, String host, int port, Limits limits, Handler routes) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.compressionStrategy = CompressionStrategy.NONE; // contents are packed already
    config.routes.before(routes);
    config.jetty.threadPool = threads(limits);
    config.jetty.modifyHttpConfiguration(http -> http(http, limits));
    config.jetty.addConnector((server, http) -> connector(server, http, host, port, limits));
    config.jetty.modifyServer(server -> handlers(server, limits));
    config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new ShortErrors()));
  }

  /** Only selectors need threads of the system where there are others. */
  private static QueuedThreadPool threads(Limits limits) {
    QueuedThreadPool threads = new QueuedThreadPool(limits.threads(), 4, 60_000);
    threads.setName("feed-server");
    if (VirtualThreads.areSupported()) {
      threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
    }
    return threads;
  }

  private static void http(HttpConfiguration http, Limits limits) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setUriCompliance(UriCompliance.DEFAULT);
    http.setRequestHeaderSize(limits.headerBytes());
    http.setRelativeRedirectAllowed(true);
  }

  private static ServerConnector connector(
      Server server, HttpConfiguration http, String host, int port, Limits limits) {
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(limits.idle().toMillis());
    SlowClients slow = new SlowClients(limits.patience(), System::nanoTime);
    connector.addBean(slow);
    connector.addBean(new NetworkConnectionLimit(limits.connections(), connector));
    connector.addBean(new Watch(slow, limits.patience().dividedBy(4)));
    return connector;
  }

  private static void handlers(Server server, Limits limits) {
    QoSHandler load = new QoSHandler();
    load.setMaxRequestCount(limits.requests());
    load.setMaxSuspendedRequestCount(limits.waiting());
    load.setMaxSuspend(Duration.ofSeconds(5));
    server.insertHandler(load);
    server.insertHandler(new GracefulHandler());
    server.setStopTimeout(limits.stop().toMillis());
    server.setErrorHandler(new ShortErrors());
  }
}
