package com.example.embedded;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.BatchSink;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.Fetcher;
import java.util.List;

/** A source of given papers, with one batch for each requested category. */
record GivenPapers(List<Paper> papers) implements Fetcher {

  @Override
  public void fetch(FetchRequest request, BatchSink sink) throws InterruptedException {
    for (String category : request.categories()) {
      List<Paper> own =
          papers.stream().filter(paper -> paper.category().equals(category)).toList();
      if (!sink.accept(Batch.builder("given", category).papers(own).build())) {
        return;
      }
    }
  }
}
