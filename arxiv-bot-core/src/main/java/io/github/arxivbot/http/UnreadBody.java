package io.github.arxivbot.http;

import io.github.arxivbot.internal.http.BodyTooLargeException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Takes nothing of a body and breaks the exchange off, so that nobody waits for its end. */
final class UnreadBody implements BodySubscriber<byte[]> {

  private final CompletableFuture<byte[]> outcome;

  private UnreadBody(CompletableFuture<byte[]> outcome) {
    this.outcome = outcome;
  }

  static UnreadBody asEmpty() {
    return new UnreadBody(CompletableFuture.completedFuture(new byte[0]));
  }

  static UnreadBody asTooLarge(int maxBytes) {
    return new UnreadBody(CompletableFuture.failedFuture(new BodyTooLargeException(maxBytes)));
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
