package io.github.arxivbot.internal.pipeline.rank;

import io.github.arxivbot.internal.settings.RerankSettings;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.spi.rerank.Judgment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ranked papers in the order of their judgments. Papers without a judgment keep their places among
 * those that are not dropped; the others are sorted by judgment, and by score if judgments are
 * equal. The judgment becomes the first reason of the score, without points: the points remain
 * those of the scorers.
 *
 * <p>Example: of the papers a, b, c and d, judged 2, not judged, 9 and 5, the order is c, b, d, a.
 *
 * @param kept the papers in their new order
 * @param dropped the papers whose judgment is below the minimum
 */
public record RerankedPapers(List<DigestEntry> kept, List<DigestEntry> dropped) {

  /** The source of the reasons that state a judgment. */
  public static final String SOURCE = "rerank";

  /** Returns papers as they were ranked. */
  static RerankedPapers unchanged(List<DigestEntry> ranked) {
    return new RerankedPapers(ranked, List.of());
  }

  /** Sorts ranked papers by their judgments, of which there is at least one. */
  static RerankedPapers of(
      List<DigestEntry> ranked, Map<PaperId, Judgment> judgments, RerankSettings settings) {
    int considered = Math.min(settings.consider(), ranked.size());
    List<DigestEntry> places = new ArrayList<>();
    List<DigestEntry> dropped = new ArrayList<>();
    for (DigestEntry entry : ranked.subList(0, considered)) {
      Judgment judgment = judgments.get(entry.paper().id());
      boolean isDropped = judgment != null && judgment.score() < settings.minScore().orElse(0);
      (isDropped ? dropped : places).add(withJudgment(entry, judgment));
    }
    Iterator<DigestEntry> best =
        places.stream()
            .filter(entry -> judgments.containsKey(entry.paper().id()))
            .sorted(Comparator.comparingDouble(entry -> -score(entry, judgments)))
            .iterator();
    List<DigestEntry> kept = new ArrayList<>();
    for (DigestEntry entry : places) {
      kept.add(judgments.containsKey(entry.paper().id()) ? best.next() : entry);
    }
    kept.addAll(ranked.subList(considered, ranked.size()));
    return new RerankedPapers(kept, dropped);
  }

  private static DigestEntry withJudgment(DigestEntry entry, @Nullable Judgment judgment) {
    String words = judgment == null ? "not judged" : "judged " + judgment;
    Reason reason = new Reason(words, Field.OTHER, 0, SOURCE, List.of());
    List<Reason> reasons =
        Stream.concat(Stream.of(reason), entry.score().reasons().stream()).toList();
    return DigestEntry.of(entry.paper(), Score.points(reasons));
  }

  private static double score(DigestEntry entry, Map<PaperId, Judgment> judgments) {
    Judgment judgment = judgments.get(entry.paper().id());
    return judgment == null ? 0 : judgment.score();
  }
}
