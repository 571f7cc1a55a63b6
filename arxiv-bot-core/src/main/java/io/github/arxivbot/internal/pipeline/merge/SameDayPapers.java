package io.github.arxivbot.internal.pipeline.merge;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The papers of the day that earlier runs delivered. A rerun must not lose one because its category
 * cannot be read this time, shows the feed of another day, or is complete already.
 */
public final class SameDayPapers {

  private SameDayPapers() {}

  /**
   * Returns the papers of a day's earlier digests that are not announced this time, or only less
   * strongly, and are not older than the earliest announcement that counts.
   */
  public static List<Paper> missing(
      Collection<Digest> digests, LocalDate day, List<Paper> announcements, Instant oldest) {
    List<Paper> known =
        new ArrayList<>(
            announcements.stream().filter(paper -> Deduplicator.isRecent(paper, oldest)).toList());
    List<Paper> missing = new ArrayList<>();
    digests.stream()
        .filter(digest -> digest.day().equals(day))
        .flatMap(digest -> Stream.concat(digest.entries().stream(), digest.updated().stream()))
        .map(DigestEntry::paper)
        .filter(paper -> known.stream().noneMatch(other -> standsFor(other, paper)))
        .forEach(
            paper -> {
              known.add(paper);
              missing.add(paper);
            });
    return missing;
  }

  private static boolean standsFor(Paper other, Paper paper) {
    return other.id().unversioned().equals(paper.id().unversioned())
        && !paper.announceType().isStrongerThan(other.announceType());
  }
}
