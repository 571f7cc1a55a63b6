package io.github.arxivbot.scoring;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/** What is large and used again by whichever thread comes next. Allocates nothing. Thread-safe. */
final class Spares<T> {

  private static final int MOST = 16;

  private final AtomicReferenceArray<T> kept = new AtomicReferenceArray<>(MOST);
  private final Supplier<T> maker;

  Spares(Supplier<T> maker) {
    this.maker = maker;
  }

  /** One that nobody uses. */
  T take() {
    for (int i = 0; i < MOST; i++) {
      T spare = kept.get(i) == null ? null : kept.getAndSet(i, null);
      if (spare != null) {
        return spare;
      }
    }
    return maker.get();
  }

  /** Gives one back; of more than are kept, it is forgotten. */
  void giveBack(T spare) {
    for (int i = 0; i < MOST; i++) {
      if (kept.get(i) == null && kept.compareAndSet(i, null, spare)) {
        return;
      }
    }
  }
}
