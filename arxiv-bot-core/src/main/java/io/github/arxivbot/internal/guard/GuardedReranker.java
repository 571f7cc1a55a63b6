package io.github.arxivbot.internal.guard;

import io.github.arxivbot.spi.rerank.RerankException;
import io.github.arxivbot.spi.rerank.RerankRequest;
import io.github.arxivbot.spi.rerank.Reranker;
import java.util.Objects;
import java.util.Optional;

/**
 * A reranker that reports failures only with a {@link RerankException}; other exceptions of the
 * plugin are converted.
 */
public final class GuardedReranker implements Reranker {

  private final String name;
  private final Reranker reranker;
  private volatile String fingerprint = "";

  /** Guards a reranker; the name of its plugin is empty if unknown. */
  public GuardedReranker(String name, Reranker reranker) {
    this.name = name;
    this.reranker = Objects.requireNonNull(reranker, "reranker");
  }

  /** Guards a reranker whose name is unknown, unless it is guarded. */
  public static GuardedReranker of(Reranker reranker) {
    return reranker instanceof GuardedReranker guarded
        ? guarded
        : new GuardedReranker("", reranker);
  }

  @Override
  public void rerank(RerankRequest request) throws RerankException, InterruptedException {
    try {
      reranker.rerank(request);
    } catch (RuntimeException | Error e) {
      throw new RerankException(PluginCall.failure("reranker", name, reranker, e), e);
    }
  }

  /** Tests also whether the plugin returns its fingerprint, without which nothing is stored. */
  @Override
  public Optional<String> unavailable() {
    try {
      fingerprint = Objects.requireNonNull(reranker.fingerprint(), "fingerprint");
      return reranker.unavailable();
    } catch (RuntimeException | Error e) {
      return Optional.of(PluginCall.failure("reranker", name, reranker, e));
    }
  }

  /** {@return the fingerprint as of the last call of {@link #unavailable}} */
  @Override
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public String settings() {
    return PluginCall.orElse(fingerprint, reranker, reranker::settings);
  }

  @Override
  public Optional<String> expectedCost(int papers) {
    Optional<String> unknown = Optional.empty();
    return PluginCall.orElse(unknown, reranker, () -> reranker.expectedCost(papers));
  }
}
