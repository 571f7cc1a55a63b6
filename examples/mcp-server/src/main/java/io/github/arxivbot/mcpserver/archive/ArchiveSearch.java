package io.github.arxivbot.mcpserver.archive;

import io.github.arxivbot.model.ArxivBotException;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.spi.Scorer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Searches archived digests, one at a time, and keeps the best papers only: the memory does not
 * depend on the size of the archive.
 */
public final class ArchiveSearch {

  /**
   * A paper that was found.
   *
   * @param day the day of its digest
   * @param entry the paper
   */
  public record FoundPaper(LocalDate day, DigestEntry entry) {}

  /**
   * The result of a search.
   *
   * @param papers the best papers, best first
   * @param total the number of papers that match
   * @param read the days that were read, newest first
   * @param damaged the days whose digests cannot be read
   */
  public record SearchResult(
      List<FoundPaper> papers, int total, List<LocalDate> read, List<LocalDate> damaged) {}

  private static final Comparator<FoundPaper> BEST_FIRST =
      Comparator.comparingDouble((FoundPaper found) -> -found.entry().score().total())
          .thenComparing(FoundPaper::day, Comparator.reverseOrder());

  private final ProfileArchive archive;

  /**
   * Creates a search.
   *
   * @param archive the archive to search
   */
  public ArchiveSearch(ProfileArchive archive) {
    this.archive = archive;
  }

  /**
   * Finds the papers that a scorer admits.
   *
   * @param days the days to read
   * @param query admits the papers to find
   * @param max the maximum number of papers to keep
   * @return the papers with the highest archived scores; of equal ones, the newest
   */
  public SearchResult find(List<LocalDate> days, Scorer query, int max) {
    PriorityQueue<FoundPaper> best = new PriorityQueue<>(BEST_FIRST.reversed());
    List<LocalDate> read = new ArrayList<>();
    List<LocalDate> damaged = new ArrayList<>();
    int total = 0;
    for (LocalDate day : days) {
      try {
        List<DigestEntry> entries = archive.find(day).map(Digest::entries).orElse(List.of());
        read.add(day);
        List<Score> scores = query.scoreAll(entries.stream().map(DigestEntry::paper).toList());
        for (int i = 0; i < entries.size(); i++) {
          if (scores.get(i) instanceof Score.Points) {
            total++;
            best.add(new FoundPaper(day, entries.get(i)));
            if (best.size() > max) {
              best.remove();
            }
          }
        }
      } catch (ArxivBotException e) {
        damaged.add(day);
      }
    }
    return new SearchResult(best.stream().sorted(BEST_FIRST).toList(), total, read, damaged);
  }

  /**
   * Finds the newest digest with a paper.
   *
   * @param days the days to read, newest first
   * @param unversioned the identifier of the paper without its version
   * @return the paper, or its new version in a section of its own; empty if no digest has it
   */
  public Optional<FoundPaper> find(List<LocalDate> days, String unversioned) {
    for (LocalDate day : days) {
      try {
        Optional<Digest> digest =
            archive.mayContain(day, unversioned) ? archive.find(day) : Optional.empty();
        for (DigestEntry entry : digest.map(ArchiveSearch::allEntries).orElse(List.of())) {
          if (entry.paper().id().unversioned().equals(unversioned)) {
            return Optional.of(new FoundPaper(day, entry));
          }
        }
      } catch (ArxivBotException e) {
        // the digest of another day may have the paper; list_days reports this one
      }
    }
    return Optional.empty();
  }

  private static List<DigestEntry> allEntries(Digest digest) {
    List<DigestEntry> all = new ArrayList<>(digest.entries());
    all.addAll(digest.updated());
    return all;
  }
}
