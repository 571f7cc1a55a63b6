package io.github.arxivbot.renderer.markdown.internal.escape;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Parses CommonMark and finds the nodes and their positions in the text. */
final class MarkdownNodes {

  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

  private MarkdownNodes() {}

  static Node parse(String text) {
    return PARSER.parse(text);
  }

  /** Returns all nodes below the root in the order of the text. */
  static List<Node> nodes(Node root) {
    List<Node> nodes = new ArrayList<>();
    // Not recursive, because deep nesting could overflow the stack.
    Node node = root.getFirstChild();
    while (node != null) {
      nodes.add(node);
      Node next = node.getFirstChild();
      while (next == null && node != null && node != root) {
        next = node.getNext();
        node = node.getParent();
      }
      node = next;
    }
    return nodes;
  }

  /** Returns the index of the first character of a node that is not blank. */
  static int start(String text, Node node) {
    return start(text, node.getSourceSpans().get(0));
  }

  static int start(String text, SourceSpan span) {
    int at = span.getInputIndex();
    while (at < end(span) && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static int end(SourceSpan span) {
    return span.getInputIndex() + span.getLength();
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** Tests whether the character has an odd number of backslashes before it. */
  static boolean isEscaped(String text, int at) {
    int first = at;
    while (first > 0 && text.charAt(first - 1) == '\\') {
      first--;
    }
    return (at - first) % 2 == 1;
  }
}
