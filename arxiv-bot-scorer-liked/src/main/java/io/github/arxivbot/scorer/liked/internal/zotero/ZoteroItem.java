package io.github.arxivbot.scorer.liked.internal.zotero;

import io.github.arxivbot.scorer.liked.internal.examples.ExamplePaper;
import java.util.List;

/** A paper of a library. */
record ZoteroItem(String key, ExamplePaper paper, List<String> collections) {

  ZoteroItem {
    collections = List.copyOf(collections);
  }
}
