package io.github.arxivbot.scorer.liked.internal.zotero;

import io.github.arxivbot.scorer.liked.internal.examples.Example;
import java.util.List;

/** A paper of a library. */
record ZoteroItem(String key, Example paper, List<String> collections) {

  ZoteroItem {
    collections = List.copyOf(collections);
  }
}
