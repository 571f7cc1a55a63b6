package io.github.arxivbot.fetcher.arxiv.internal.api;

import io.github.arxivbot.model.PaperId;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The identifiers of the last pages. Results move to a later page if the total grows in the
 * meantime, so a paper can appear twice.
 */
final class RecentPaperIds {

  private static final int MAX_IDS = 2 * ApiQuery.MAX_PAGE_SIZE;

  private final Set<String> numbers = new LinkedHashSet<>();

  boolean add(PaperId id) {
    boolean added = numbers.add(id.unversioned());
    if (numbers.size() > MAX_IDS) {
      Iterator<String> oldest = numbers.iterator();
      oldest.next();
      oldest.remove();
    }
    return added;
  }
}
