package io.github.arxivbot.fetcher.arxiv;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class ApiSmallHeapTest {

  @Test
  void all_results_of_a_query_are_read_with_a_heap_of_64_mebibytes() throws Exception {
    SmallHeap.run(ApiSmallHeapMain.class, 2);
  }
}
