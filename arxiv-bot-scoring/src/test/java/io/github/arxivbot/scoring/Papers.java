package io.github.arxivbot.scoring;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;

/** Papers of which only title and abstract matter. */
final class Papers {

  private Papers() {}

  static Paper paper(String title, String abstractText) {
    return Paper.builder(ArxivId.parse("2602.09578v1"), title).abstractText(abstractText).build();
  }
}
