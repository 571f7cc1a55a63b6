package io.github.arxivbot.feedserver.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Closes connections on which no request and no response has been completed for too long. An idle
 * timeout does not reach clients that send or read a byte now and then.
 */
final class SlowClientReaper extends AbstractLifeCycle {

  private final ServerConnector connector;
  private final long timeoutNanos;
  private Map<EndPoint, Progress> progress = Map.of();

  /**
   * The progress of a connection.
   *
   * @param since when that number was reached, as {@link System#nanoTime}
   */
  private record Progress(long messages, long since) {}

  SlowClientReaper(ServerConnector connector, Duration timeout) {
    this.connector = connector;
    this.timeoutNanos = timeout.toNanos();
  }

  @Override
  protected void doStart() {
    schedule();
  }

  private void schedule() {
    connector.getScheduler().schedule(this::check, timeoutNanos / 4, TimeUnit.NANOSECONDS);
  }

  private void check() {
    if (!isRunning()) {
      return;
    }
    Map<EndPoint, Progress> next = new HashMap<>();
    long now = System.nanoTime();
    for (EndPoint endPoint : connector.getConnectedEndPoints()) {
      Connection connection = endPoint.getConnection();
      if (connection == null) {
        continue;
      }
      long messages = connection.getMessagesIn() + connection.getMessagesOut();
      Progress last = progress.get(endPoint);
      if (last == null || last.messages() != messages) {
        next.put(endPoint, new Progress(messages, now));
      } else if (now - last.since() <= timeoutNanos) {
        next.put(endPoint, last);
      } else {
        endPoint.close();
      }
    }
    progress = next;
    schedule();
  }
}
