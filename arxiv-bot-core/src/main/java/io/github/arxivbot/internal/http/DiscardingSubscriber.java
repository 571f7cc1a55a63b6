package io.github.arxivbot.internal.http;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Ignores a body and cancels the exchange instead of waiting for its end. */
final class DiscardingSubscriber implements BodySubscriber<byte[]> {

  private final CompletableFuture<byte[]> body;

  private DiscardingSubscriber(CompletableFuture<byte[]> body) {
    this.body = body;
  }

  /** Creates a subscriber whose body is empty. */
  static DiscardingSubscriber empty() {
    return new DiscardingSubscriber(CompletableFuture.completedFuture(new byte[0]));
  }

  /** Creates a subscriber whose body fails with a {@link BodyTooLargeException}. */
  static DiscardingSubscriber tooLarge(int maxBytes) {
    return new DiscardingSubscriber(
        CompletableFuture.failedFuture(new BodyTooLargeException(maxBytes)));
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    subscription.cancel();
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {}

  @Override
  public void onError(Throwable cause) {}

  @Override
  public void onComplete() {}
}
