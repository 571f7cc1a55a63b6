package io.github.arxivbot.internal.pipeline.merge;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.run.DuplicateKey;
import io.github.arxivbot.run.MergeRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Groups the announcements of one paper and keeps one of each group.
 *
 * <p>Announcements that are too old are grouped last and among themselves: they can neither replace
 * a recent announcement nor connect two others. One that duplicates a recent paper is dropped.
 */
public final class Deduplicator {

  private final MergeRule rule;
  private final Set<DuplicateKey> keys;

  public Deduplicator(MergeRule rule, Set<DuplicateKey> keys) {
    this.rule = rule;
    this.keys = keys;
  }

  /**
   * Returns one announcement a paper, in the order of the places that the rule gives them. The
   * announcements are in the order of fetching; those before the oldest moment are too old.
   */
  public List<Paper> merge(List<Paper> announcements, Instant oldest) {
    Groups recent = new Groups();
    Groups old = new Groups();
    for (int place = 0; place < announcements.size(); place++) {
      Paper paper = announcements.get(place);
      if (isRecent(paper, oldest)) {
        recent.add(paper, place);
      }
    }
    for (int place = 0; place < announcements.size(); place++) {
      Paper paper = announcements.get(place);
      if (!isRecent(paper, oldest) && recent.find(paper).isEmpty()) {
        old.add(paper, place);
      }
    }
    List<Group> groups = new ArrayList<>(recent.all);
    groups.addAll(old.all);
    groups.sort(Comparator.comparingInt(Group::place));
    return groups.stream().map(Group::paper).toList();
  }

  /** Tests whether a paper was announced at or after a moment, or states no time. */
  public static boolean isRecent(Paper paper, Instant oldest) {
    return paper.announced().map(at -> !at.isBefore(oldest)).orElse(true);
  }

  private static String value(DuplicateKey key, Paper paper) {
    return switch (key) {
      case ID -> paper.id().unversioned();
      case TITLE -> paper.title().strip().toLowerCase(Locale.ROOT);
      case LINK -> paper.newestPage().toString();
    };
  }

  private final class Groups {

    private final List<Group> all = new ArrayList<>();
    private final Map<DuplicateKey, Map<String, Group>> byKey = new EnumMap<>(DuplicateKey.class);

    void add(Paper paper, int place) {
      Optional<Group> existing = find(paper);
      if (existing.isPresent()) {
        existing.get().add(paper, place);
        if (rule == MergeRule.FIRST) {
          return; // as in the Python bot, only papers that are kept make others duplicates
        }
      }
      Group group = existing.orElseGet(() -> new Group(paper, place));
      if (existing.isEmpty()) {
        all.add(group);
      }
      for (DuplicateKey key : keys) {
        byKey
            .computeIfAbsent(key, unknown -> new HashMap<>())
            .putIfAbsent(value(key, paper), group);
      }
    }

    /** Finds the group of a paper, by its identifier before its title. */
    Optional<Group> find(Paper paper) {
      for (Map.Entry<DuplicateKey, Map<String, Group>> groups : byKey.entrySet()) {
        Group group = groups.getValue().get(value(groups.getKey(), paper));
        if (group != null) {
          return Optional.of(group);
        }
      }
      return Optional.empty();
    }
  }

  private final class Group {
    private final Map<String, Integer> firstPlaceByCategory = new HashMap<>();
    private final List<Paper> announcements = new ArrayList<>();
    private Paper winner;

    Group(Paper first, int place) {
      winner = first;
      add(first, place);
    }

    void add(Paper paper, int place) {
      announcements.add(paper);
      firstPlaceByCategory.putIfAbsent(paper.category(), place);
      if (rule == MergeRule.STRONGEST
          && paper.announceType().isStrongerThan(winner.announceType())) {
        winner = paper;
      }
    }

    Paper paper() {
      return PaperGapFiller.merge(winner, announcements);
    }

    int place() {
      return firstPlaceByCategory.getOrDefault(winner.category(), 0);
    }
  }
}
