package io.github.arxivbot.fetcher.arxiv.internal.api;

import io.github.arxivbot.model.ArxivId;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/** The papers of the last pages: results move to a later page where the total grows meanwhile. */
final class RecentPaperIds {

  private static final int MOST = 2 * ApiQuery.LARGEST_PAGE;

  private final Set<String> numbers = new LinkedHashSet<>();

  /** Remembers a paper; false if it was there already. */
  boolean add(ArxivId id) {
    boolean added = numbers.add(id.number());
    if (numbers.size() > MOST) {
      Iterator<String> eldest = numbers.iterator();
      eldest.next();
      eldest.remove();
    }
    return added;
  }
}
