package io.github.arxivbot.scorer.liked.internal.zotero;

import java.util.List;

/**
 * The collections that a configuration names: by name, by path such as {@code Parent/Name}, or by
 * key.
 *
 * @param liked the collections that are interests; empty for all
 * @param disliked the collections of papers that are not wanted
 */
public record ConfiguredCollections(List<String> liked, List<String> disliked) {

  public ConfiguredCollections {
    liked = List.copyOf(liked);
    disliked = List.copyOf(disliked);
  }

  boolean isWhole() {
    return liked.isEmpty();
  }
}
