package io.github.arxivbot.http;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the requests that a server handles at the same time. It responds only when every client
 * thread waits, for a response or for its turn, so a client that does not keep its turn is seen.
 */
final class OverlapProbe implements ThreadFactory {

  private final int clientCount;
  private final List<Thread> clients = new CopyOnWriteArrayList<>();
  private final AtomicInteger current = new AtomicInteger();
  private final AtomicInteger max = new AtomicInteger();

  OverlapProbe(int clientCount) {
    this.clientCount = clientCount;
  }

  /** Creates a client thread. */
  @Override
  public Thread newThread(Runnable task) {
    Thread client = new Thread(task);
    clients.add(client);
    return client;
  }

  /** Returns a script that is counted. */
  ScriptedServer.Script count(ScriptedServer.Script script) {
    return client -> {
      max.accumulateAndGet(current.incrementAndGet(), Math::max);
      while (!areClientsWaiting()) {
        Thread.onSpinWait();
      }
      current.decrementAndGet();
      script.play(client);
    };
  }

  /** {@return the largest number of requests at the same time} */
  int max() {
    return max.get();
  }

  private boolean areClientsWaiting() {
    return clients.size() == clientCount
        && clients.stream()
            .map(Thread::getState)
            .noneMatch(state -> state == Thread.State.NEW || state == Thread.State.RUNNABLE);
  }
}
