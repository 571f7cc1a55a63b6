package io.github.arxivbot.feedserver;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.eclipse.jetty.io.Connection;

/**
 * Shows clients the door that send a request, or take an answer, ever so slowly. A time-out for
 * idle connections does not reach them, for a byte now and then is not idle.
 */
final class SlowClients implements Connection.Listener {

  private final Map<Connection, Progress> progress = new ConcurrentHashMap<>();
  private final long patience;
  private final LongSupplier nanoTime;

  /** How many requests and answers there were, and since when. */
  private record Progress(long requests, long answers, long since) {
    boolean isThatOf(Connection connection) {
      return requests == connection.getMessagesIn() && answers == connection.getMessagesOut();
    }
  }

  /**
   * A door.
   *
   * @param patience how long one request, or one answer, may take
   * @param nanoTime a clock that never goes back
   */
  SlowClients(Duration patience, LongSupplier nanoTime) {
    this.patience = patience.toNanos();
    this.nanoTime = nanoTime;
  }

  @Override
  public void onOpened(Connection connection) {
    progress.put(connection, of(connection));
  }

  @Override
  public void onClosed(Connection connection) {
    progress.remove(connection);
  }

  /** Closes the connections on which nothing has been completed for too long. */
  void close() {
    progress.forEach(
        (connection, seen) -> {
          if (!seen.isThatOf(connection)) {
            progress.replace(connection, seen, of(connection));
          } else if (nanoTime.getAsLong() - seen.since() > patience) {
            connection.getEndPoint().close();
          }
        });
  }

  private Progress of(Connection connection) {
    return new Progress(
        connection.getMessagesIn(), connection.getMessagesOut(), nanoTime.getAsLong());
  }
}
