package io.github.arxivbot.renderer.feed;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.model.Verdict.BatchState;
import io.github.arxivbot.spi.DigestHistory;
import io.github.arxivbot.testkit.samples.SamplePapers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Digests of February 2026, made at noon UTC of their day. */
public final class TestDigests {

  private TestDigests() {}

  /** Returns a digest of papers with the given identifiers, best first. */
  public static Digest digest(int day, String... ids) {
    return at(day, "T12:00:00Z").entries(entries(ids)).build();
  }

  public static Digest.Builder at(int day, String time) {
    LocalDate date = LocalDate.of(2026, 2, day);
    return Digest.builder(date, Instant.parse(date + time)).categories(List.of("cs.LG", "cs.AI"));
  }

  public static Digest empty(int day, BatchState state) {
    return at(day, "T12:00:00Z")
        .whyEmpty("Nobody wrote <anything> & all slept.")
        .verdicts(List.of(verdict("cs.LG", state, "the \"feed\" is <empty>")))
        .build();
  }

  public static Verdict verdict(String category, BatchState state, String reason) {
    return Verdict.builder()
        .source("arxiv-rss")
        .category(category)
        .state(state)
        .reason(reason)
        .build();
  }

  public static List<DigestEntry> entries(String... ids) {
    return Arrays.stream(ids).map(TestDigests::entry).toList();
  }

  static DigestEntry entry(String id) {
    return DigestEntry.of(
        SamplePapers.paper(id, "Paper " + id).build(),
        Score.points(List.of(Reason.of("LLM", Field.TITLE, 1.5))));
  }

  /** Returns the history of an archive with these digests. */
  public static DigestHistory history(Digest... digests) {
    return new DigestHistory() {
      @Override
      public List<LocalDate> days() {
        return Arrays.stream(digests).map(Digest::day).sorted(Comparator.reverseOrder()).toList();
      }

      @Override
      public Optional<Digest> digest(LocalDate day) {
        return Arrays.stream(digests).filter(digest -> digest.day().equals(day)).findFirst();
      }

      @Override
      public Optional<String> page(LocalDate day) {
        return Optional.empty();
      }

      @Override
      public Optional<String> index() {
        return Optional.empty();
      }
    };
  }
}
