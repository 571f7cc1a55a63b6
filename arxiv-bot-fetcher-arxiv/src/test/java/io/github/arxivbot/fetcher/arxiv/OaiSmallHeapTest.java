package io.github.arxivbot.fetcher.arxiv;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class OaiSmallHeapTest {

  @Test
  void a_hundred_thousand_records_are_read_with_a_heap_of_64_mebibytes() throws Exception {
    SmallHeap.run(OaiSmallHeapMain.class, 5);
  }
}
