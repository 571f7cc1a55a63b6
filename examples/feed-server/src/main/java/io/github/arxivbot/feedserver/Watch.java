package io.github.arxivbot.feedserver;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.jspecify.annotations.Nullable;

/** Looks after slow clients for as long as the server runs. */
final class Watch extends AbstractLifeCycle {

  private final SlowClients clients;
  private final Duration pause;
  private @Nullable ScheduledExecutorService thread;

  Watch(SlowClients clients, Duration pause) {
    this.clients = clients;
    this.pause = pause;
  }

  @Override
  protected void doStart() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread one = new Thread(task, "feed-server-slow-clients");
              one.setDaemon(true);
              return one;
            });
    Future<?> unused =
        started.scheduleWithFixedDelay(
            clients::close, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    thread = started;
  }

  @Override
  protected void doStop() {
    if (thread != null) {
      thread.shutdownNow();
    }
  }
}
