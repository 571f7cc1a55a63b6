package io.github.arxivbot.internal.http;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Takes nothing of a body and breaks the exchange off, so that nobody waits for its end. */
final class DiscardingSubscriber implements BodySubscriber<byte[]> {

  private final CompletableFuture<byte[]> outcome;

  private DiscardingSubscriber(CompletableFuture<byte[]> outcome) {
    this.outcome = outcome;
  }

  static DiscardingSubscriber asEmpty() {
    return new DiscardingSubscriber(CompletableFuture.completedFuture(new byte[0]));
  }

  static DiscardingSubscriber asTooLarge(int maxBytes) {
    return new DiscardingSubscriber(CompletableFuture.failedFuture(new BodyTooLargeException(maxBytes)));
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return outcome;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    subscription.cancel();
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    // Not wanted.
  }

  @Override
  public void onError(Throwable cause) {
    // The status says what there is to say.
  }

  @Override
  public void onComplete() {
    // Not waited for.
  }
}
