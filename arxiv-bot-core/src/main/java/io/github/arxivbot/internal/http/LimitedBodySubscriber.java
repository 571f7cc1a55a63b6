package io.github.arxivbot.internal.http;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body of limited size into memory. Cancels the exchange at the first byte beyond the limit
 * and fails with a {@link BodyTooLargeException}, unless only the beginning is wanted.
 */
public final class LimitedBodySubscriber implements BodySubscriber<byte[]> {

  private final int maxBytes;
  private final boolean beginning;
  private final List<ByteBuffer> received = new ArrayList<>();
  private int size;
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private @Nullable Subscription subscription;

  public LimitedBodySubscriber(int maxBytes) {
    this(maxBytes, false);
  }

  private LimitedBodySubscriber(int maxBytes, boolean beginning) {
    this.maxBytes = maxBytes;
    this.beginning = beginning;
  }

  /** Creates a subscriber for the beginning of a body that may be longer, or end too early. */
  static LimitedBodySubscriber ofBeginning(int maxBytes) {
    return new LimitedBodySubscriber(maxBytes, true);
  }

  /** Creates a subscriber that cancels the exchange and whose body is empty. */
  static LimitedBodySubscriber empty() {
    LimitedBodySubscriber subscriber = ofBeginning(0);
    subscriber.onComplete();
    return subscriber;
  }

  /** Creates a subscriber that cancels the exchange because its body is known to be too large. */
  static LimitedBodySubscriber tooLarge(int maxBytes) {
    LimitedBodySubscriber subscriber = new LimitedBodySubscriber(maxBytes);
    subscriber.onError(new BodyTooLargeException(maxBytes));
    return subscriber;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    this.subscription = subscription;
    if (body.isDone()) {
      subscription.cancel();
    } else {
      subscription.request(Long.MAX_VALUE);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      if (body.isDone()) {
        return;
      }
      if (buffer.remaining() > maxBytes - size) {
        if (beginning) {
          onComplete();
        } else {
          body.completeExceptionally(new BodyTooLargeException(maxBytes));
        }
        if (subscription != null) {
          subscription.cancel();
        }
        return;
      }
      size += buffer.remaining();
      received.add(buffer);
    }
  }

  @Override
  public void onError(Throwable cause) {
    if (beginning) {
      onComplete();
    } else {
      body.completeExceptionally(cause);
    }
  }

  @Override
  public void onComplete() {
    ByteBuffer whole = ByteBuffer.allocate(size);
    received.forEach(whole::put);
    received.clear();
    body.complete(whole.array());
  }
}
