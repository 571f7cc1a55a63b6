package io.github.arxivbot.renderer.markdown.internal.escape;

import java.util.List;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

/** Closes a fence that the text leaves open, so that it does not swallow the rest of the page. */
final class FenceCloser {

  private FenceCloser() {}

  // A fence inside a list or a quote needs no help: it ends with them.
  static List<TextEdit> edits(String text, Node document) {
    if (document.getLastChild() instanceof FencedCodeBlock fence
        && fence.getClosingFenceLength() == null) {
      String mark = fence.getFenceCharacter().repeat(fence.getOpeningFenceLength());
      return List.of(new TextEdit(text.length(), text.length(), "\n" + mark));
    }
    return List.of();
  }
}
