package io.github.arxivbot.scoring.internal.rules;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/** A small pool of large objects that threads reuse. Allocation-free and thread-safe. */
final class ObjectPool<T> {

  private static final int MAX_SIZE = 16;

  private final AtomicReferenceArray<T> objects = new AtomicReferenceArray<>(MAX_SIZE);
  private final Supplier<T> maker;

  ObjectPool(Supplier<T> maker) {
    this.maker = maker;
  }

  T acquire() {
    for (int i = 0; i < MAX_SIZE; i++) {
      T spare = objects.get(i) == null ? null : objects.getAndSet(i, null);
      if (spare != null) {
        return spare;
      }
    }
    return maker.get();
  }

  /** Returns an object to the pool, or drops it if the pool is full. */
  void release(T spare) {
    for (int i = 0; i < MAX_SIZE; i++) {
      if (objects.get(i) == null && objects.compareAndSet(i, null, spare)) {
        return;
      }
    }
  }
}
