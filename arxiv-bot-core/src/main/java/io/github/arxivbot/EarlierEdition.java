package io.github.arxivbot;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.BatchState;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.Batch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a day's digest held when it was made last. A rerun must not lose a paper because this time
 * its category can't be read, or because the day that was made up for is not read again.
 */
final class EarlierEdition {

  private final Collection<Digest> digests;

  EarlierEdition(Collection<Digest> digests) {
    this.digests = List.copyOf(digests);
  }

  /**
   * The papers of a day's earlier digests whose announcement was not read this time.
   *
   * @param day the day
   * @param fetched what was read
   */
  List<Paper> missing(LocalDate day, Fetched fetched) {
    Set<String> announced = new HashSet<>();
    fetched.announcements().stream().map(Paper::id).map(ArxivId::number).forEach(announced::add);
    List<Paper> missing = new ArrayList<>();
    for (Digest digest : digests) {
      if (digest.day().equals(day)) {
        Stream.concat(digest.entries().stream(), digest.updated().stream())
            .map(DigestEntry::paper)
            .filter(paper -> fetched.all().stream().noneMatch(one -> holds(one, paper, day)))
            .filter(paper -> announced.add(paper.id().number()))
            .forEach(missing::add);
      }
    }
    return missing;
  }

  /** Whether a batch is the whole announcement that a paper came with, and so speaks for it. */
  private static boolean holds(Fetched.One one, Paper paper, LocalDate day) {
    return one.verdict().state() == BatchState.FRESH
        && List.of(one.batch().category().split("\\+", -1)).contains(paper.category())
        && announced(one.batch(), day).equals(Run.announced(paper, day));
  }

  private static LocalDate announced(Batch batch, LocalDate day) {
    return batch.announced().orElse(day);
  }
}
