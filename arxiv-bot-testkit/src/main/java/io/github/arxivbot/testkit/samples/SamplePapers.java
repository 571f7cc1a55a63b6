package io.github.arxivbot.testkit.samples;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperBuilder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sample papers for tests: ordinary papers, and papers with hostile text. */
public final class SamplePapers {

  private static final Instant ANNOUNCED = Instant.parse("2026-02-11T05:00:00Z");
  private static final int MEGABYTE = 1 << 20;

  private SamplePapers() {}

  /**
   * Returns a builder for an ordinary paper, for tests that change a part of it.
   *
   * @return a builder with all fields that a feed provides
   */
  public static PaperBuilder paper() {
    return paper("2602.00001v1", "Faster LLM Inference with a Smaller KV Cache");
  }

  /**
   * Returns a builder for an ordinary paper with another identifier and title.
   *
   * @param id an arXiv identifier
   * @param title the title
   * @return a builder with all fields that a feed provides
   * @throws IllegalArgumentException if {@code id} is not an arXiv identifier
   */
  public static PaperBuilder paper(String id, String title) {
    return Paper.builder(ArxivId.parse(id), title)
        .abstractText(
            "We keep the half of the cache that attention reads. Inference is 2.5 times as fast.")
        .authors(List.of("Ada Example", "Bo Ångström"))
        .category("cs.LG")
        .categories(List.of("cs.LG", "cs.CL"))
        .announceType(AnnounceType.NEW)
        .announced(ANNOUNCED)
        .license("http://creativecommons.org/licenses/by/4.0/");
  }

  /**
   * Returns ordinary papers: new, cross-listed and replaced, with an old identifier, with formulas,
   * and without authors.
   *
   * @return five papers
   */
  public static List<Paper> ordinary() {
    return List.of(
        paper().build(),
        paper("2602.00002v1", "A Survey of INDUCTION in Istanbul")
            .announceType(AnnounceType.CROSS)
            .categories(List.of("cs.CL", "cs.LG"))
            .build(),
        paper("2602.00003v1", "Bounds for $n<m$ and $m>k$ in R&D [extended]")
            .abstractText(
                "Let $x_i < y_i$.\n  A second paragraph, with $\\alpha_{i}$ and 50% more.")
            .build(),
        paper("hep-th/9901001v3", "An old paper, replaced")
            .announceType(AnnounceType.REPLACE)
            .category("hep-th")
            .categories(List.of("hep-th"))
            .doi("10.1000/182")
            .journalReference("J. Ex. 1 (1999) 1-2")
            .build(),
        paper("2602.00005", "Nobody's paper").authors(List.of()).build());
  }

  /**
   * Returns papers whose text is empty, huge, malformed or active. A plugin must cope with all of
   * them.
   *
   * @return papers by their defect, in a stable order
   */
  public static Map<String, Paper> hostile() {
    Map<String, Paper> papers = new LinkedHashMap<>();
    papers.put("no text at all", paper("2602.00010", "").abstractText("").build());
    papers.put("a megabyte of one letter", filled("2602.00011", "a".repeat(MEGABYTE)));
    papers.put("a megabyte of opening brackets", filled("2602.00012", "[".repeat(MEGABYTE)));
    papers.put(
        "control characters", filled("2602.00013", "a\u0000b\u0007c\u001b[31md\u0085e\uFFFEf"));
    papers.put("lone surrogates", filled("2602.00014", "x\uD800y\uDC00z"));
    papers.put(
        "line breaks", filled("2602.00015", "one\r\ntwo\rthree\n\n\nfour\u2028five\u2029six"));
    papers.put(
        "right to left",
        filled("2602.00016", "\u202Egnp.exe\u202C \u05E9\u05DC\u05D5\u05DD \u2066x"));
    papers.put(
        "characters that combine",
        filled("2602.00017", "e" + "\u0301".repeat(1000) + "\uD83D\uDC69\u200D\uD83D\uDC67"));
    papers.put(
        "HTML",
        filled(
            "2602.00018",
            "<script>alert(1)</script><img src=x"
                + " onerror=alert(1)></details></title>]]>&lt;b&#62;"));
    papers.put(
        "Markdown",
        filled("2602.00019", "[x](javascript:alert(1)) ![x](http://x/y)\n\n```\n# h\n---"));
    papers.put(
        "template slots",
        filled("2602.00020", "{{PAPERS_SECTION}} ${user.home} {{{x}}} $1 \\1 %s"));
    return papers;
  }

  private static Paper filled(String id, String text) {
    return paper(id, text)
        .abstractText(text)
        .authors(List.of(text, "Ada Example"))
        .journalReference(text)
        .doi(text)
        .license(text)
        .build();
  }
}
