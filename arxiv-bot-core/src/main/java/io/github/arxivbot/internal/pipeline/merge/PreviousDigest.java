package io.github.arxivbot.internal.pipeline.merge;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a day's digest held when it was made last. A rerun must not lose a paper because this time
 * its category can't be read, shows another day's feed, or is no longer owed.
 */
public final class PreviousDigest {

  private final Collection<Digest> digests;

  public PreviousDigest(Collection<Digest> digests) {
    this.digests = List.copyOf(digests);
  }

  /**
   * The papers of a day's earlier digests that are not announced this time, or only less strongly.
   *
   * @param day the day
   * @param announcements what was read
   */
  public List<Paper> missing(LocalDate day, List<Paper> announcements) {
    List<Paper> all = new ArrayList<>(announcements);
    digests.stream()
        .filter(digest -> digest.day().equals(day))
        .flatMap(digest -> Stream.concat(digest.entries().stream(), digest.updated().stream()))
        .map(DigestEntry::paper)
        .filter(paper -> all.stream().noneMatch(other -> standsFor(other, paper)))
        .forEach(all::add);
    return all.subList(announcements.size(), all.size());
  }

  private static boolean standsFor(Paper other, Paper paper) {
    return other.id().number().equals(paper.id().number())
        && !paper.announceType().isStrongerThan(other.announceType());
  }
}
