package io.github.arxivbot.renderer.markdown.internal.escape;

import io.github.arxivbot.renderer.markdown.internal.escape.ActiveSyntaxFinder.Formatting;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.commonmark.node.Node;

/** Where in the page a text will stand, which decides what of it is active. */
enum TextPosition {

  /** The text is a line of its own, the first of its block. */
  OWN_LINE {
    @Override
    List<TextEdit> edits(String text) {
      if (!text.isEmpty() && text.chars().allMatch(c -> c == '=')) {
        // Below a paragraph this would make a heading of the paragraph.
        return List.of(TextEdit.escape(0));
      }
      return ActiveSyntaxFinder.ofBlocks(text, MarkdownNodes.parse(text), Formatting.INLINE);
    }
  },

  /** The text begins in the middle of a line. */
  WITHIN_LINE {
    @Override
    List<TextEdit> edits(String text) {
      return ActiveSyntaxFinder.withinLine(text, Formatting.INLINE);
    }
  },

  /** The text is a run of blocks inside of {@code <details>}. */
  SUMMARY {
    @Override
    List<TextEdit> edits(String text) {
      Node document = MarkdownNodes.parse(text);
      // The headings, and whether a fence is open, are known only when the rest is at peace.
      return Stream.<Supplier<List<TextEdit>>>of(
              () -> ActiveSyntaxFinder.ofBlocks(text, document, Formatting.BLOCKS),
              () -> new TableCellEscaper(text).edits(document),
              () -> new HeadingShifter(text).edits(document),
              () -> FenceCloser.edits(text, document))
          .map(Supplier::get)
          .filter(edits -> !edits.isEmpty())
          .findFirst()
          .orElse(List.of());
    }
  };

  /**
   * What must be changed in the text before it may be looked at again; empty if nothing is active.
   */
  abstract List<TextEdit> edits(String text);
}
