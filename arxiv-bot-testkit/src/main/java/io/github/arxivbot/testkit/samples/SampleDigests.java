package io.github.arxivbot.testkit.samples;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperCounts;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.model.Verdict.BatchState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sample digests for tests. */
public final class SampleDigests {

  private static final LocalDate DAY = LocalDate.parse("2026-02-11");
  private static final Instant GENERATED = Instant.parse("2026-02-11T06:07:08Z");

  private SampleDigests() {}

  /**
   * Returns a builder for a digest, for tests that change a part of it.
   *
   * @param day the day of the announcement
   * @param papers the papers, best first; every second one gets a summary
   * @return a builder with categories, keywords, verdicts, counts and entries
   */
  public static Digest.Builder digest(LocalDate day, Collection<Paper> papers) {
    List<DigestEntry> entries = new ArrayList<>();
    for (Paper paper : papers) {
      DigestEntry entry = DigestEntry.of(paper, score());
      boolean summarized = entries.size() % 2 == 0;
      entries.add(summarized ? entry.withSummary(summary(paper)) : entry);
    }
    return builder(day, papers.size()).entries(entries);
  }

  /**
   * Returns a digest of papers, every second one with a summary.
   *
   * @param papers the papers, best first
   * @return a digest of 2026-02-11
   */
  public static Digest of(Collection<Paper> papers) {
    return digest(DAY, papers).build();
  }

  /**
   * Returns a digest of {@link SamplePapers#ordinary()}.
   *
   * @return a digest of 2026-02-11
   */
  public static Digest ordinary() {
    return of(SamplePapers.ordinary());
  }

  /**
   * Returns the digest of a day without announcements.
   *
   * @return a digest without entries that states the reason
   */
  public static Digest empty() {
    return builder(DAY, 0).whyEmpty("arXiv announced nothing in cs.LG on 2026-02-11.").build();
  }

  /**
   * Returns digests of one paper each, from {@link SamplePapers#hostile()}. The summaries repeat
   * the hostile text, and the paper is also among the updated ones.
   *
   * @return digests by the defect of their paper, in a stable order
   */
  public static Map<String, Digest> hostile() {
    Map<String, Digest> digests = new LinkedHashMap<>();
    SamplePapers.hostile()
        .forEach(
            (what, paper) -> {
              Digest digest = of(List.of(paper));
              List<DigestEntry> updated = List.of(DigestEntry.of(paper, score()));
              digests.put(what, digest.toBuilder().updated(updated).build());
            });
    return digests;
  }

  private static Digest.Builder builder(LocalDate day, int papers) {
    return Digest.builder(day, GENERATED)
        .categories(List.of("cs.LG", "cs.CL"))
        .keywords(List.of("LLM", "kv cache"))
        .verdicts(
            List.of(
                Verdict.builder()
                    .source("arxiv-rss")
                    .category("cs.LG")
                    .state(papers == 0 ? BatchState.EMPTY : BatchState.FRESH)
                    .announced(day)
                    .papers(papers)
                    .reason(papers + " papers")
                    .build()))
        .counts(
            PaperCounts.builder()
                .fetched(papers)
                .merged(papers)
                .selected(papers)
                .scored(papers)
                .kept(papers)
                .summarized((papers + 1) / 2)
                .build());
  }

  private static Score.Points score() {
    return Score.points(
        List.of(Reason.of("LLM", Field.TITLE, 1.5), Reason.of("kv cache", Field.TEXT, 1)));
  }

  private static Summary summary(Paper paper) {
    return Summary.builder("## 1. Problem\n\n" + paper.abstractText(), "a-model")
        .read(Summary.Read.TEXT)
        .build();
  }
}
