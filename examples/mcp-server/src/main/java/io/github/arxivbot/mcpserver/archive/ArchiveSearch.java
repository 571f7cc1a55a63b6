package io.github.arxivbot.mcpserver.archive;

import io.github.arxivbot.model.ArxivBotException;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.spi.Scorer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Searches the archived digests of a profile, one at a time, and keeps only the best papers, so the
 * memory does not depend on the size of the archive.
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
   * @param papers the best papers: by score, of equal scores the newest, and those of one day in
   *     the order of its digest
   * @param total the number of papers that match
   * @param read the days that were read, newest first
   * @param damaged the days whose digests cannot be read
   */
  public record SearchResult(
      List<FoundPaper> papers, int total, List<LocalDate> read, List<LocalDate> damaged) {}

  /** For stable sorts: papers of equal scores stay in the order in which they were read. */
  private static final Comparator<FoundPaper> BEST_FIRST =
      Comparator.comparingDouble(found -> -found.entry().score().total());

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
   * Finds the papers that a scorer admits. Their order is the same for each maximum, so pages of
   * the result fit together.
   *
   * @param days the days to read, newest first
   * @param query admits the papers to find
   * @param max the maximum number of papers to keep
   * @return the papers with the highest archived scores
   */
  public SearchResult find(List<LocalDate> days, Scorer query, int max) {
    List<FoundPaper> best = new ArrayList<>();
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
          }
        }
        best.sort(BEST_FIRST);
        best.subList(Math.min(max, best.size()), best.size()).clear();
      } catch (ArxivBotException e) {
        damaged.add(day);
      }
    }
    return new SearchResult(List.copyOf(best), total, read, damaged);
  }

  /**
   * Finds the newest digest with a paper. Reads no digest after it.
   *
   * @param days the days to read, newest first
   * @param id the paper; its version is ignored
   * @return the paper, or its new version in a section of its own; no paper if no digest has it
   */
  public SearchResult find(List<LocalDate> days, PaperId id) {
    List<LocalDate> read = new ArrayList<>();
    List<LocalDate> damaged = new ArrayList<>();
    for (LocalDate day : days) {
      try {
        Optional<FoundPaper> found =
            archive.mayContain(day, id.unversioned())
                ? archive.find(day).flatMap(digest -> find(digest, id))
                : Optional.empty();
        read.add(day);
        if (found.isPresent()) {
          return new SearchResult(List.of(found.get()), 1, read, damaged);
        }
      } catch (ArxivBotException e) {
        damaged.add(day);
      }
    }
    return new SearchResult(List.of(), 0, read, damaged);
  }

  /**
   * Finds a paper in a digest.
   *
   * @param digest the digest
   * @param id the paper; its version is ignored
   * @return the paper, or its new version in a section of its own
   */
  public static Optional<FoundPaper> find(Digest digest, PaperId id) {
    return Stream.concat(digest.entries().stream(), digest.updated().stream())
        .filter(entry -> entry.paper().id().unversioned().equals(id.unversioned()))
        .findFirst()
        .map(entry -> new FoundPaper(digest.day(), entry));
  }
}
