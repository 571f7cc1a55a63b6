package io.github.arxivbot.renderer.html;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperCounts;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Span;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.model.Verdict.BatchState;
import io.github.arxivbot.spi.RenderRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A digest that uses every feature of the page. */
public final class TestDigest {

  static final LocalDate DAY = LocalDate.parse("2026-02-11");
  static final Instant MADE = Instant.parse("2026-02-11T06:07:08Z");

  static final String CHINESE = "## 1. 研究问题\n\n论文讨论开销 $O(n)$ 与 **缓存** 的关系，数值为 42%。";

  private TestDigest() {}

  static Paper first() {
    return Paper.builder(ArxivId.parse("2602.09578v1"), "A kv cache for $O(n\\log n)$ attention")
        .abstractText(
            "We keep half of the kv cache. R&D says $\\alpha_i < \\frac{1}{2}$.\n\n"
                + "Code is at https://example.org/code.")
        .authors(List.of("Ada Lovelace", "Évariste Galois"))
        .category("cs.LG")
        .categories(List.of("cs.LG", "cs.AI"))
        .announced(Instant.parse("2026-02-11T05:00:00Z"))
        .comments("12 pages, accepted at NeurIPS")
        .build();
  }

  static DigestEntry firstEntry() {
    List<Reason> reasons =
        List.of(
            new Reason(
                "kv cache",
                Field.TITLE,
                1.5,
                "keywords[0]",
                List.of(new Span(Field.TITLE, 2, 10), new Span(Field.ABSTRACT, 20, 28))),
            Reason.of("NeurIPS", Field.COMMENTS, -0.25));
    Summary summary =
        Summary.builder(CHINESE, "qwen-long")
            .read(Summary.Read.FILE)
            .usage(new ModelUsage(10, 5, 1))
            .numbers(2, List.of("42%"))
            .build();
    return DigestEntry.of(first(), Score.points(reasons)).withSummary(summary);
  }

  static DigestEntry entry(String id, String title, String category, double points) {
    Paper paper =
        Paper.builder(ArxivId.parse(id), title)
            .abstractText("Nothing but " + title + ".")
            .authors(List.of("Emmy Noether"))
            .category(category)
            .categories(List.of(category))
            .announceType(AnnounceType.CROSS)
            .build();
    Score.Points score = Score.points(List.of(Reason.of("LLM", Field.TEXT, points)));
    return DigestEntry.of(paper, score);
  }

  static Digest.Builder dayOf(DigestEntry... entries) {
    return Digest.builder(DAY, MADE)
        .categories(List.of("cs.LG", "cs.CL"))
        .keywords(List.of("kv cache", "LLM"))
        .entries(List.of(entries));
  }

  public static Digest full() {
    Summary english =
        Summary.builder("It is **good**, and `$x$` is code.", "a-model")
            .read(Summary.Read.ABSTRACT)
            .build();
    return dayOf(
            firstEntry(),
            entry("2602.00002v1", "Sparse attention", "cs.CL", 9).withSummary(english),
            entry("hep-th/9901001v3", "An old one", "cs.LG", 3),
            entry("2602.00004v2", "Video models", "cs.CL", 2.5))
        .updated(List.of(entry("2601.00001v2", "A new version", "cs.AI", 1)))
        .verdicts(
            List.of(
                Verdict.builder()
                    .source("arxiv-rss")
                    .category("cs.LG")
                    .state(BatchState.FRESH)
                    .announced(DAY)
                    .papers(3)
                    .reason("3 items")
                    .build(),
                Verdict.builder()
                    .source("arxiv-rss")
                    .category("cs.CL")
                    .state(BatchState.LATE)
                    .announced(DAY)
                    .reason("no items yet")
                    .build()))
        .counts(
            PaperCounts.builder()
                .fetched(1600)
                .merged(1482)
                .selected(1000)
                .scored(30)
                .kept(4)
                .summarized(2)
                .build())
        .build();
  }

  /** Returns a day with papers of usual length. */
  static Digest ofPapers(int count) {
    DigestEntry[] entries =
        IntStream.range(0, count).mapToObj(TestDigest::usual).toArray(DigestEntry[]::new);
    return dayOf(entries)
        .categories(List.of("cs.AI", "cs.CL", "cs.DC", "cs.LG"))
        .counts(PaperCounts.builder().fetched(1600).merged(1482).kept(count).build())
        .build();
  }

  private static DigestEntry usual(int number) {
    String title =
        "Efficient inference with a hierarchical cache for long contexts in models, part ";
    Paper paper =
        Paper.builder(ArxivId.parse("2602.%05d".formatted(number + 1)), title + number)
            .abstractText(
                "We describe a cache that keeps only the parts of a long context that later steps"
                    + " of the computation are expected to read, with $O(n)$ memory. "
                    + "It is evaluated on several tasks with models of different sizes. "
                        .repeat(16))
            .authors(IntStream.range(0, 8).mapToObj(i -> "Emmy Lovelace the " + i + "th").toList())
            .category(number % 3 == 0 ? "cs.CL" : "cs.LG")
            .categories(List.of("cs.LG", "cs.CL", "cs.AI"))
            .announced(Instant.parse("2026-02-11T05:00:00Z"))
            .build();
    List<Reason> reasons =
        List.of(
            new Reason("cache", Field.TITLE, 1.5, "", List.of(new Span(Field.TITLE, 37, 42))),
            Reason.of("term " + number % 12, Field.ABSTRACT, 1 + number % 7));
    return DigestEntry.of(paper, Score.points(reasons));
  }

  public static Document page(Digest digest) throws IOException {
    return page(HtmlRenderer.builder().build(), RenderRequest.of(digest));
  }

  public static Document page(HtmlRenderer renderer, RenderRequest request) throws IOException {
    return Jsoup.parse(text(renderer, request));
  }

  static String text(HtmlRenderer renderer, RenderRequest request) throws IOException {
    StringBuilder page = new StringBuilder();
    renderer.render(request, page);
    return page.toString();
  }
}
