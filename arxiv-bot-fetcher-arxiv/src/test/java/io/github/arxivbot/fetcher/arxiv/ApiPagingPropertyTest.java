package io.github.arxivbot.fetcher.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.FetchRequest;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Holds for any number of papers and any faults of the API. */
@Tag("slow")
class ApiPagingPropertyTest {

  private static final LocalDate DAY = LocalDate.of(2026, 2, 11);
  private static final FetchRequest REQUEST =
      FetchRequest.of(List.of("cs.LG", "cs.CL")).days(DAY, DAY);

  @Property(tries = 300)
  void each_paper_is_read_once_even_if_pages_are_short_or_empty_for_a_while(
      @ForAll @IntRange(max = 40) int total,
      @ForAll @IntRange(min = 1, max = 15) int pageSize,
      @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 15) Integer> served) {
    List<Batch> batches = fetch(faulty(total, served), pageSize, REQUEST);
    assertThat(of("cs.LG", batches)).isEqualTo(ApiTestPages.ids(0, total));
    assertThat(of("cs.CL", batches)).isEqualTo(ApiTestPages.ids(0, total));
    assertThat(batches).allMatch(batch -> batch.failure().isEmpty() && batch.problems().isEmpty());
  }

  /** Serves short pages, and at most two empty pages in a row. */
  private static FakeApiServer faulty(int total, List<Integer> served) {
    return FakeApiServer.of(
        (request, start, most) -> {
          int given = request % 3 == 0 ? 0 : served.get(request % served.size());
          int least = request % 3 == 1 ? 1 : 0;
          int end = Math.min(total, start + Math.min(most, Math.max(given, least)));
          return ApiTestPages.papers(total, start, end);
        });
  }

  private static List<String> of(String category, List<Batch> batches) {
    return ApiTestPages.ids(
        batches.stream().filter(batch -> batch.category().equals(category)).toList());
  }

  private static List<Batch> fetch(FakeApiServer api, int pageSize, FetchRequest request) {
    return ApiTestPages.fetch(api, request, builder -> builder.pageSize(pageSize));
  }
}
