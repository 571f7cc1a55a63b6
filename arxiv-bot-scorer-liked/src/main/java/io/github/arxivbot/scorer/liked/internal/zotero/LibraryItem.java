package io.github.arxivbot.scorer.liked.internal.zotero;

import io.github.arxivbot.scorer.liked.internal.examples.Example;
import java.util.List;

/** A paper of a library. */
record LibraryItem(String key, Example paper, List<String> collections) {

  LibraryItem {
    collections = List.copyOf(collections);
  }
}
