package com.example.reports;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.BatchSink;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.http.Http;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Reads the technical reports of a laboratory: one list for each category, one line for each
 * report, with its number, title and abstract between tabs.
 */
record ReportsFetcher(Http http, URI address) implements Fetcher {

  private static final String FIRST_LINE = "number\ttitle\tabstract";

  @Override
  public String name() {
    return "lab-reports";
  }

  @Override
  public void fetch(FetchRequest request, BatchSink sink) throws InterruptedException {
    Objects.requireNonNull(sink, "sink");
    for (String category : request.categories()) {
      if (!sink.accept(read(category))) {
        return;
      }
    }
  }

  /** Returns a failed batch if the list can't be read, and a problem for each wrong line. */
  private Batch read(String category) throws InterruptedException {
    Batch.Builder batch = Batch.builder(name(), category);
    URI list = address.resolve(category + ".tsv");
    List<Paper> papers = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    try (InputStream body = http.get(list).body()) {
      List<String> lines = new String(body.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      if (lines.isEmpty() || !lines.get(0).equals(FIRST_LINE)) {
        throw new IOException("GET " + list + ": expected a first line \"" + FIRST_LINE + "\"");
      }
      for (String line : lines.subList(1, lines.size())) {
        try {
          papers.add(paper(category, line.split("\t", -1)));
        } catch (IllegalArgumentException e) {
          problems.add(new Problem(Step.FETCH, category, e.getMessage(), false));
        }
      }
    } catch (IOException e) {
      return batch.failure(new Problem(Step.FETCH, category, e.getMessage(), true)).build();
    }
    return batch.papers(papers).problems(problems).build();
  }

  /** Identifies a report by a scheme of its own, and states its page and its PDF. */
  private Paper paper(String category, String[] columns) {
    if (columns.length != 3) {
      throw new IllegalArgumentException("expected 3 columns, found " + columns.length);
    }
    PaperId id = PaperId.of("lab", columns[0], 0);
    return Paper.builder(id, columns[1])
        .page(address.resolve(id.value() + ".html"))
        .pdf(address.resolve(id.value() + ".pdf"))
        .abstractText(columns[2])
        .category(category)
        .build();
  }

  /** Allows the bot to download PDFs from the host of the lists. */
  @Override
  public Set<String> pdfHosts() {
    return Set.of(address.getHost());
  }
}
