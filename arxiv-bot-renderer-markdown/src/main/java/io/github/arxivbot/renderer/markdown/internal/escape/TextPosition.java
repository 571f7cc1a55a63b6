package io.github.arxivbot.renderer.markdown.internal.escape;

import io.github.arxivbot.renderer.markdown.internal.escape.ActiveSyntaxFinder.Formatting;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

/** The position of a text in the page, which decides what syntax is active in it. */
enum TextPosition {

  /** The text is a line of its own and begins a block. */
  OWN_LINE {
    @Override
    List<TextEdit> edits(String text) {
      if (!text.isEmpty() && text.chars().allMatch(c -> c == '=')) {
        // Below a paragraph, this underlines the paragraph as a heading.
        return List.of(TextEdit.escape(0));
      }
      return ActiveSyntaxFinder.findInBlocks(text, MarkdownNodes.parse(text), Formatting.INLINE);
    }
  },

  /** The text follows other text on its line. */
  WITHIN_LINE {
    @Override
    List<TextEdit> edits(String text) {
      return ActiveSyntaxFinder.findWithinLine(text, Formatting.INLINE);
    }
  },

  /** The text is a sequence of blocks inside {@code <details>}. */
  SUMMARY {
    @Override
    List<TextEdit> edits(String text) {
      Node document = MarkdownNodes.parse(text);
      // In this order: headings and open fences are final only after the other edits.
      return Stream.<Supplier<List<TextEdit>>>of(
              () -> ActiveSyntaxFinder.findInBlocks(text, document, Formatting.BLOCKS),
              () -> new TableCellEscaper(text).edits(document),
              () -> new HeadingShifter(text).edits(document),
              () -> closeFence(text, document))
          .map(Supplier::get)
          .filter(edits -> !edits.isEmpty())
          .findFirst()
          .orElse(List.of());
    }
  };

  /** Returns the next edits that the text needs; empty if it has no active syntax. */
  abstract List<TextEdit> edits(String text);

  /**
   * Closes an open code fence, which would include the rest of the page. A fence inside a list or a
   * quote ends with it.
   */
  private static List<TextEdit> closeFence(String text, Node document) {
    if (document.getLastChild() instanceof FencedCodeBlock fence
        && fence.getClosingFenceLength() == null) {
      String mark = fence.getFenceCharacter().repeat(fence.getOpeningFenceLength());
      return List.of(new TextEdit(text.length(), text.length(), "\n" + mark));
    }
    return List.of();
  }
}
