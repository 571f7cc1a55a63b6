package io.github.arxivbot.renderer.markdown.internal.escape;

import java.util.List;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

/** Closes an open code fence, which would include the rest of the page. */
final class FenceCloser {

  private FenceCloser() {}

  // A fence inside a list or a quote ends with it.
  static List<TextEdit> edits(String text, Node document) {
    if (document.getLastChild() instanceof FencedCodeBlock fence
        && fence.getClosingFenceLength() == null) {
      String mark = fence.getFenceCharacter().repeat(fence.getOpeningFenceLength());
      return List.of(new TextEdit(text.length(), text.length(), "\n" + mark));
    }
    return List.of();
  }
}
