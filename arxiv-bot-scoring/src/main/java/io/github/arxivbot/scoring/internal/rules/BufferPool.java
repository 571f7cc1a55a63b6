package io.github.arxivbot.scoring.internal.rules;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/** A small pool of large buffers that threads reuse. Allocation-free and thread-safe. */
final class BufferPool<T> {

  private static final int MAX_SIZE = 16;

  private final AtomicReferenceArray<T> buffers = new AtomicReferenceArray<>(MAX_SIZE);
  private final Supplier<T> maker;

  BufferPool(Supplier<T> maker) {
    this.maker = maker;
  }

  T acquire() {
    for (int i = 0; i < MAX_SIZE; i++) {
      T spare = buffers.get(i) == null ? null : buffers.getAndSet(i, null);
      if (spare != null) {
        return spare;
      }
    }
    return maker.get();
  }

  /** Returns a buffer to the pool, or drops it if the pool is full. */
  void release(T spare) {
    for (int i = 0; i < MAX_SIZE; i++) {
      if (buffers.get(i) == null && buffers.compareAndSet(i, null, spare)) {
        return;
      }
    }
  }
}
