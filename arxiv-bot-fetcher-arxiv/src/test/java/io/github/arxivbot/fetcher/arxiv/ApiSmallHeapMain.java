package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.fetcher.arxiv.internal.api.ApiQuery;
import io.github.arxivbot.spi.FetchRequest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A program for a JVM with a small heap: reads all results of a query. */
final class ApiSmallHeapMain {

  private static final int TOTAL = ApiQuery.MAX_RESULTS;
  private static final String ABSTRACT = "We count what is there, and then we count it again. ";

  private ApiSmallHeapMain() {}

  public static void main(String[] args) throws InterruptedException {
    FakeApiServer api = FakeApiServer.of((request, start, most) -> page(start, start + most));
    Set<String> numbers = new HashSet<>();
    ArxivApi.builder(api)
        .build()
        .fetch(
            FetchRequest.of(List.of("cs.LG"))
                .days(LocalDate.of(2026, 2, 9), LocalDate.of(2026, 2, 13)),
            batch -> {
              batch.papers().forEach(paper -> numbers.add(paper.id().unversioned()));
              return batch.failure().isEmpty();
            });
    if (numbers.size() != TOTAL || api.asked().size() != TOTAL / ArxivApi.DEFAULT_PAGE_SIZE) {
      throw new AssertionError(numbers.size() + " papers on " + api.asked().size() + " pages");
    }
  }

  private static String page(int start, int end) {
    String longer = "<summary>" + ABSTRACT.repeat(30);
    return ApiTestPages.page(
        TOTAL,
        start,
        IntStream.range(start, end)
            .mapToObj(place -> ApiTestPages.entry(place).replace("<summary>", longer))
            .toArray(String[]::new));
  }
}
