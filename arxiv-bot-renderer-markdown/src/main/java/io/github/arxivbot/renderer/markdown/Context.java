package io.github.arxivbot.renderer.markdown;

import io.github.arxivbot.renderer.markdown.ActivePlaces.Formatting;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.commonmark.node.Node;

/** Where in the page a text will stand, which decides what of it is active. */
enum Context {

  /** The text is a line of its own, the first of its block. */
  OWN_LINE {
    @Override
    List<Edit> edits(String text) {
      if (!text.isEmpty() && text.chars().allMatch(c -> c == '=')) {
        // Below a paragraph this would make a heading of the paragraph.
        return List.of(Edit.escape(0));
      }
      return ActivePlaces.ofBlocks(text, Markdown.parse(text), Formatting.INLINE);
    }
  },

  /** The text begins in the middle of a line. */
  WITHIN_LINE {
    @Override
    List<Edit> edits(String text) {
      return ActivePlaces.withinLine(text, Formatting.INLINE);
    }
  },

  /** The text is a run of blocks inside of {@code <details>}. */
  SUMMARY {
    @Override
    List<Edit> edits(String text) {
      Node document = Markdown.parse(text);
      // The headings, and whether a fence is open, are known only when the rest is at peace.
      return Stream.<Supplier<List<Edit>>>of(
              () -> ActivePlaces.ofBlocks(text, document, Formatting.BLOCKS),
              () -> new TableCells(text).edits(document),
              () -> new HeadingShift(text).edits(document),
              () -> OpenFence.edits(text, document))
          .map(Supplier::get)
          .filter(edits -> !edits.isEmpty())
          .findFirst()
          .orElse(List.of());
    }
  };

  /**
   * What must be changed in the text before it may be looked at again; empty if nothing is active.
   */
  abstract List<Edit> edits(String text);
}
