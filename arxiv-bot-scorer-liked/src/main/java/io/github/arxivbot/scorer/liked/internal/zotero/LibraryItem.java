package io.github.arxivbot.scorer.liked.internal.zotero;

import io.github.arxivbot.scorer.liked.internal.examples.Example;
import java.util.List;

/**
 * A paper of a library.
 *
 * @param key its key
 * @param paper its identifier and texts
 * @param collections the keys of the collections that it is in
 */
record LibraryItem(String key, Example paper, List<String> collections) {

  LibraryItem {
    collections = List.copyOf(collections);
  }
}
