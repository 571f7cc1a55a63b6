package io.github.arxivbot.fetcher.arxiv.internal.xml;

import io.github.arxivbot.spi.http.HttpReply;
import java.util.List;

/**
 * A repaired document.
 *
 * @param leftOut the number of items that could not be repaired and are no longer in it
 */
public record RepairedXml(HttpReply reply, int leftOut, List<String> problems) {

  public RepairedXml {
    problems = List.copyOf(problems);
  }
}
