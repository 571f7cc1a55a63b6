package io.github.arxivbot.internal.guard;

import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Step;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.BatchSink;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.Fetcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A fetcher whose failures become failed batches: where the plugin throws, each category that is
 * still open gets a failed batch.
 *
 * @param name the name of its plugin
 * @param fetcher the plugin
 */
public record GuardedFetcher(String name, Fetcher fetcher) implements Fetcher {

  /** Guards a fetcher under its own name. */
  public static GuardedFetcher of(Fetcher fetcher) {
    Objects.requireNonNull(fetcher, "fetcher");
    return fetcher instanceof GuardedFetcher guarded
        ? guarded
        : new GuardedFetcher(PluginCall.orElse("fetcher", fetcher, fetcher::name), fetcher);
  }

  @Override
  public void fetch(FetchRequest request, BatchSink sink) throws InterruptedException {
    List<Batch> received = new ArrayList<>();
    try {
      fetcher.fetch(
          request,
          batch -> {
            received.add(batch);
            return sink.accept(batch);
          });
    } catch (RuntimeException | Error e) {
      String message = PluginCall.failure("fetcher", name, fetcher, e);
      String source = received.isEmpty() ? name : received.get(received.size() - 1).source();
      for (String category : open(request.categories(), received)) {
        Problem problem = new Problem(Step.FETCH, category, message, true);
        sink.accept(Batch.builder(source, category).failure(problem).build());
      }
    }
  }

  /** Returns the categories without a batch, or the last one, which may lack pages. */
  private static List<String> open(List<String> requested, List<Batch> received) {
    List<String> open =
        requested.stream()
            .filter(category -> received.stream().noneMatch(one -> one.category().equals(category)))
            .toList();
    return open.isEmpty() ? requested.subList(requested.size() - 1, requested.size()) : open;
  }

  @Override
  public boolean reachesBack() {
    return PluginCall.orElse(false, fetcher, fetcher::reachesBack);
  }
}
