package io.github.arxivbot.renderer.markdown.internal.escape;

import java.util.BitSet;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Finds the characters of a Markdown text in which markup is not interpreted as usual. */
public final class MarkdownCode {

  private MarkdownCode() {}

  /** Returns the indexes of the characters of code, code blocks and links. */
  public static BitSet find(String markdown) {
    BitSet found = new BitSet(markdown.length());
    for (Node node : MarkdownNodes.nodes(MarkdownNodes.parse(markdown))) {
      if (node instanceof Code
          || node instanceof Link
          || node instanceof FencedCodeBlock
          || node instanceof IndentedCodeBlock) {
        node.getSourceSpans()
            .forEach(span -> found.set(span.getInputIndex(), MarkdownNodes.end(span)));
      }
    }
    return found;
  }
}
