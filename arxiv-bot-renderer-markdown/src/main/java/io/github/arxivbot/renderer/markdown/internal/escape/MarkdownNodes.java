package io.github.arxivbot.renderer.markdown.internal.escape;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Text as CommonMark reads it, with the place of every block and inline in the text. */
final class MarkdownNodes {

  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

  private MarkdownNodes() {}

  static Node parse(String text) {
    return PARSER.parse(text);
  }

  /** All nodes below the root in the order of the text, whatever their depth. */
  static List<Node> nodes(Node root) {
    List<Node> nodes = new ArrayList<>();
    // No recursion: a text can nest deeper than the stack is high.
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

  /** Where the first line of the node has its first character that is not blank. */
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

  /** Whether an odd number of backslashes stands before the place. */
  static boolean isEscaped(String text, int at) {
    int first = at;
    while (first > 0 && text.charAt(first - 1) == '\\') {
      first--;
    }
    return (at - first) % 2 == 1;
  }
}
