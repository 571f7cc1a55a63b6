package io.github.arxivbot.scorer.liked.internal.zotero;

import io.github.arxivbot.internal.text.SpellingSuggestion;
import io.github.arxivbot.scorer.liked.internal.examples.ExampleFiles;
import io.github.arxivbot.scorer.liked.internal.examples.ExamplePaper;
import io.github.arxivbot.scorer.liked.internal.examples.ExampleSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Selects the collections of a library that are interests: those that a configuration names, or
 * else those at the top. The collections in a collection belong to it, as the folders in a folder
 * of examples do.
 */
final class ZoteroCollectionSelector {

  /** More than Zotero allows; a loop of parents ends here. */
  private static final int MAX_DEPTH = 100;

  private final Map<String, ZoteroCollection> byKey;
  private final ConfiguredCollections configured;

  ZoteroCollectionSelector(List<ZoteroCollection> collections, ConfiguredCollections configured) {
    this.byKey = new LinkedHashMap<>();
    collections.forEach(collection -> byKey.put(collection.key(), collection));
    this.configured = configured;
  }

  /** Returns the keys of the collections whose items are kept. */
  Set<String> covered() {
    if (configured.isWhole()) {
      return byKey.keySet();
    }
    Set<String> named = new LinkedHashSet<>();
    configured.liked().forEach(name -> named.addAll(below(name)));
    configured.disliked().forEach(name -> named.addAll(below(name)));
    return named;
  }

  /** Returns the collections to keep: those whose items are kept, and those that they are in. */
  List<ZoteroCollection> kept() {
    Set<String> covered = covered();
    return byKey.values().stream()
        .filter(collection -> covered.contains(collection.key()))
        .flatMap(collection -> ancestors(collection).stream())
        .distinct()
        .toList();
  }

  /** Returns a clause for each name of a collection that the library does not have. */
  List<String> unknownNames() {
    List<String> unknown = new ArrayList<>();
    for (List<String> names : List.of(configured.liked(), configured.disliked())) {
      for (String name : names) {
        if (byKey.values().stream().noneMatch(one -> isNamed(one, name))) {
          unknown.add(("\"" + name + "\" " + suggestion(name)).strip());
        }
      }
    }
    return unknown;
  }

  private String suggestion(String name) {
    return SpellingSuggestion.of(
        name, byKey.values().stream().map(ZoteroCollection::name).distinct().toList());
  }

  /** Returns the examples of each interest; papers that are not wanted are in none. */
  ExampleSet examples(Collection<ZoteroItem> items) {
    Map<String, Set<String>> interests = interests();
    Set<String> unwanted = new LinkedHashSet<>();
    configured.disliked().forEach(name -> unwanted.addAll(below(name)));
    Map<String, List<ExamplePaper>> liked = new LinkedHashMap<>();
    List<ExamplePaper> disliked = new ArrayList<>();
    for (ZoteroItem item : items) {
      if (item.collections().stream().anyMatch(unwanted::contains)) {
        disliked.add(item.paper());
        continue;
      }
      interests.forEach(
          (name, keys) -> {
            if (item.collections().stream().anyMatch(keys::contains)) {
              add(liked, name, item);
            }
          });
      if (configured.isWhole() && item.collections().stream().noneMatch(byKey::containsKey)) {
        add(liked, ExampleFiles.DEFAULT_INTEREST, item);
      }
    }
    return new ExampleSet(liked, disliked);
  }

  private static void add(Map<String, List<ExamplePaper>> liked, String interest, ZoteroItem item) {
    liked.computeIfAbsent(interest, unknown -> new ArrayList<>()).add(item.paper());
  }

  /** Returns the keys of the collections of each interest. */
  private Map<String, Set<String>> interests() {
    Map<String, Set<String>> interests = new LinkedHashMap<>();
    for (String name : configured.liked()) {
      ZoteroCollection withKey = byKey.get(name);
      interests
          .computeIfAbsent(
              withKey == null ? name : withKey.name(), unknown -> new LinkedHashSet<>())
          .addAll(below(name));
    }
    if (configured.isWhole()) {
      for (ZoteroCollection collection : byKey.values()) {
        List<ZoteroCollection> ancestors = ancestors(collection);
        ZoteroCollection top = ancestors.get(ancestors.size() - 1);
        interests
            .computeIfAbsent(top.name(), unknown -> new LinkedHashSet<>())
            .add(collection.key());
      }
    }
    return interests;
  }

  /** Returns the keys of the collections with a name, and of those in them. */
  private Set<String> below(String name) {
    Set<String> keys = new LinkedHashSet<>();
    for (ZoteroCollection collection : byKey.values()) {
      if (ancestors(collection).stream().anyMatch(one -> isNamed(one, name))) {
        keys.add(collection.key());
      }
    }
    return keys;
  }

  private boolean isNamed(ZoteroCollection collection, String name) {
    return collection.key().equals(name)
        || collection.name().equalsIgnoreCase(name)
        || path(collection).equalsIgnoreCase(name);
  }

  private String path(ZoteroCollection collection) {
    StringBuilder path = new StringBuilder();
    ancestors(collection).forEach(one -> path.insert(0, "/" + one.name()));
    return path.substring(1);
  }

  /** Returns a collection and those that it is in, from the inside to the outside. */
  private List<ZoteroCollection> ancestors(ZoteroCollection collection) {
    List<ZoteroCollection> ancestors = new ArrayList<>();
    @Nullable ZoteroCollection next = collection;
    while (next != null && ancestors.size() < MAX_DEPTH) {
      ancestors.add(next);
      next = byKey.get(next.parent());
    }
    return ancestors;
  }
}
