package io.github.arxivbot.fetcher.arxiv.internal.api;

import io.github.arxivbot.fetcher.arxiv.internal.feed.FeedFormatException;
import io.github.arxivbot.fetcher.arxiv.internal.source.TextLimiter;
import io.github.arxivbot.internal.http.HttpAddress;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.scoring.PaperLookup;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds papers by their identifiers with the query API's {@code id_list}. */
public record ApiLookup(Http http, URI baseUrl) implements PaperLookup {

  /** Keeps addresses well below the 8,000 characters that servers accept. */
  private static final int MAX_IDS = 100;

  @Override
  public List<Paper> find(List<? extends PaperId> ids) throws IOException, InterruptedException {
    List<Paper> papers = new ArrayList<>();
    List<? extends PaperId> known = ids.stream().filter(ArxivId.class::isInstance).toList();
    for (int start = 0; start < known.size(); start += MAX_IDS) {
      papers.addAll(page(known.subList(start, Math.min(known.size(), start + MAX_IDS))));
    }
    return papers;
  }

  private List<Paper> page(List<? extends PaperId> ids) throws IOException, InterruptedException {
    String list = ids.stream().map(PaperId::toString).collect(Collectors.joining(","));
    URI address = URI.create(baseUrl + "?id_list=" + list + "&max_results=" + ids.size());
    try {
      return ApiPage.read(http.get(address), ids.size()).entries().stream()
          .flatMap(entry -> paper(entry).stream())
          .toList();
    } catch (FeedFormatException e) {
      throw new IOException("GET " + HttpAddress.format(address) + ": " + e.getMessage(), e);
    }
  }

  private static Optional<Paper> paper(ApiEntry entry) {
    TextLimiter limits = new TextLimiter(problem -> {});
    List<String> categories = limits.categories(entry.categories());
    return ArxivId.find(entry.id())
        .map(
            id ->
                Paper.builder(id, limits.title(TextLimiter.joinLines(entry.title()), id))
                    .abstractText(limits.abstractText(entry.summary().strip()))
                    .category(categories.isEmpty() ? "" : categories.get(0))
                    .categories(categories)
                    .submitted(entry.published())
                    .updated(entry.updated())
                    .build());
  }
}
