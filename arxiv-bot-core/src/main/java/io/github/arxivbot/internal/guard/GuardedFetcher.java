package io.github.arxivbot.internal.guard;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.BatchSink;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.Fetcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A fetcher whose failures become failed batches: where the plugin throws, each category that is
 * still open gets a failed batch. Papers lose the addresses of PDFs on hosts that the source does
 * not declare.
 *
 * @param categories the categories that it is asked for
 */
public record GuardedFetcher(String name, Fetcher fetcher, List<String> categories)
    implements Fetcher {

  public GuardedFetcher {
    Objects.requireNonNull(fetcher, "fetcher");
    categories = List.copyOf(categories);
  }

  /** Guards a fetcher under its own name, unless it is guarded. */
  public static GuardedFetcher of(Fetcher fetcher, List<String> categories) {
    Objects.requireNonNull(fetcher, "fetcher");
    return fetcher instanceof GuardedFetcher guarded
        ? new GuardedFetcher(guarded.name, guarded.fetcher, categories)
        : new GuardedFetcher(
            PluginCall.orElse("fetcher", fetcher, fetcher::name), fetcher, categories);
  }

  /** Returns the wanted categories for which it is asked. */
  public List<String> asked(List<String> wanted) {
    return wanted.stream().filter(categories::contains).toList();
  }

  @Override
  public void fetch(FetchRequest request, BatchSink sink) throws InterruptedException {
    List<Batch> received = new ArrayList<>();
    try {
      Set<String> pdfHosts = fetcher.pdfHosts();
      fetcher.fetch(
          request,
          batch -> {
            received.add(batch);
            return sink.accept(withDeclaredPdfs(batch, pdfHosts));
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

  private static Batch withDeclaredPdfs(Batch batch, Set<String> hosts) {
    List<Paper> papers = new ArrayList<>();
    List<Problem> problems = new ArrayList<>(batch.problems());
    for (Paper paper : batch.papers()) {
      Optional<String> host =
          paper.id() instanceof ArxivId
              ? Optional.empty()
              : paper.pdf().map(pdf -> pdf.getHost().toLowerCase(Locale.ROOT));
      boolean isDeclared = host.isEmpty() || hosts.contains(host.get());
      papers.add(isDeclared ? paper : paper.toBuilder().pdf(null).build());
      if (!isDeclared) {
        String message =
            "the PDF is on the host "
                + host.get()
                + ", which its source does not declare (Fetcher.pdfHosts), and is not used";
        problems.add(new Problem(Step.FETCH, paper.id().toString(), message, false));
      }
    }
    return problems.size() == batch.problems().size()
        ? batch
        : batch.toBuilder().papers(papers).problems(problems).build();
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
  public boolean announcesDaily() {
    return PluginCall.orElse(false, fetcher, fetcher::announcesDaily);
  }

  @Override
  public boolean reachesBack() {
    return PluginCall.orElse(false, fetcher, fetcher::reachesBack);
  }
}
