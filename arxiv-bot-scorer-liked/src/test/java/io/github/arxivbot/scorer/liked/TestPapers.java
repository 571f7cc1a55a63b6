package io.github.arxivbot.scorer.liked;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Papers of a small world: most are about graphs, optics or statistics, some about KV caches. */
final class TestPapers {

  static final String BIBTEX =
      """
      @comment{not an entry}
      @article{one,
        title = {Paging the {KV} Cache for Long Contexts},
        abstract = {We serve large language models with a paged kv cache. {Attention} blocks of the
          kv cache are evicted when memory is scarce.},
        eprint = {2501.00001},
        archivePrefix = {arXiv}
      }
      @misc{two, title = "Compressing the KV cache", year = 2025,
        abstract = "Quantization of the kv cache for attention in language models." }
      """;

  private static final List<String> SUBJECTS =
      List.of(
          "graph coloring bounds for planar graphs and trees",
          "optical fibers with low loss in photonic lasers",
          "bayesian estimators with robust variance in regression",
          "large language models that reason about mathematics",
          "reinforcement learning of robots with sparse rewards");

  private TestPapers() {}

  static Paper paper(String id, String title, String abstractText) {
    return Paper.builder(ArxivId.parse(id), title)
        .abstractText(abstractText)
        .category("cs.LG")
        .categories(List.of("cs.LG"))
        .build();
  }

  private static String id(String month, int number) {
    return month + "." + Integer.toString(10001 + number);
  }

  /** Returns papers on other subjects, and a few on memory. */
  static List<Paper> background() {
    return IntStream.range(0, 200)
        .mapToObj(
            i -> {
              String subject = SUBJECTS.get(i % SUBJECTS.size());
              String text =
                  "We study " + subject + ". Variant " + i + " uses method" + i % 17 + ".";
              return paper(id("2502", i), "On " + subject, text);
            })
        .toList();
  }

  static List<Paper> liked(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                paper(
                    id("2501", i),
                    "A paged kv cache, part " + i,
                    "The kv cache of attention is paged and evicted with policy" + i % 7 + "."))
        .toList();
  }

  static String backgroundLines() {
    List<String> lines = new ArrayList<>();
    for (Paper paper : background()) {
      lines.add(
          "{\"id\": \"%s\", \"title\": \"%s\", \"abstract\": \"%s\", \"categories\": \"cs.LG\"}"
              .formatted(paper.id(), paper.title(), paper.abstractText()));
    }
    return lines.stream().collect(Collectors.joining("\n"));
  }
}
