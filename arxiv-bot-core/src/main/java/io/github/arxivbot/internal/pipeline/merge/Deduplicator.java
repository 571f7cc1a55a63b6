package io.github.arxivbot.internal.pipeline.merge;

import io.github.arxivbot.run.DuplicateKey;
import io.github.arxivbot.run.MergeRule;
import io.github.arxivbot.model.Paper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins the announcements of one paper. */
public final class Deduplicator {

  private final MergeRule rule;
  private final Set<DuplicateKey> keys;

  public Deduplicator(MergeRule rule, Set<DuplicateKey> keys) {
    this.rule = rule;
    this.keys = keys;
  }

  /** One announcement a paper, in the order of the places that the rule gives them. */
  public List<Paper> merge(List<Paper> announcements) {
    Map<DuplicateKey, Map<String, Group>> groupsByKey = new HashMap<>();
    keys.forEach(key -> groupsByKey.put(key, new HashMap<>()));
    List<Group> groups = new ArrayList<>();
    for (int place = 0; place < announcements.size(); place++) {
      Paper paper = announcements.get(place);
      Group group = find(paper, groupsByKey);
      boolean first = group == null;
      if (group == null) {
        group = new Group();
        groups.add(group);
      }
      group.add(paper, place, rule);
      if (!first && rule == MergeRule.FIRST) {
        continue; // the old bot forgets what it drops: only papers that it keeps make others
        // duplicates
      }
      for (DuplicateKey key : keys) {
        groupsByKey.getOrDefault(key, Map.of()).putIfAbsent(key.of(paper), group);
      }
    }
    return groups.stream().sorted(Comparator.comparingInt(Group::place)).map(Group::paper).toList();
  }

  private @Nullable Group find(Paper paper, Map<DuplicateKey, Map<String, Group>> groupsByKey) {
    for (DuplicateKey key : DuplicateKey.values()) { // an identifier says more than a title
      Group group = groupsByKey.getOrDefault(key, Map.of()).get(key.of(paper));
      if (group != null) {
        return group;
      }
    }
    return null;
  }

  private static final class Group {
    private final Map<String, Integer> firstPlaceByCategory = new HashMap<>();
    private final List<Paper> announcements = new ArrayList<>();
    private @Nullable Paper winner;

    void add(Paper paper, int place, MergeRule rule) {
      announcements.add(paper);
      firstPlaceByCategory.putIfAbsent(paper.category(), place);
      if (winner == null
          || (rule == MergeRule.STRONGEST
              && paper.announceType().isStrongerThan(winner.announceType()))) {
        winner = paper;
      }
    }

    Paper paper() {
      return PaperMerger.of(winner(), announcements);
    }

    private Paper winner() {
      if (winner == null) {
        throw new IllegalStateException("a group has at least one paper");
      }
      return winner;
    }

    int place() {
      return firstPlaceByCategory.getOrDefault(winner().category(), 0);
    }
  }
}
