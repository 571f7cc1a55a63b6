package io.github.arxivbot.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Edits the parsed Markdown of a summary: restores formulas, shifts headings, replaces images by
 * their descriptions, and turns {@code <br>} into line breaks.
 */
final class SummaryTreeEditor {

  // The renderer is recursive.
  private static final int MAX_DEPTH = 64;

  private static final int MAX_HEADING_LEVEL = 6;
  private static final Pattern LINE_BREAK = Pattern.compile("<[bB][rR]\\s*/?>");

  private final Node document;
  private final MathPlaceholders math;
  private final List<Node> nodes = new ArrayList<>();
  private boolean tooDeep;

  SummaryTreeEditor(Node document, MathPlaceholders math) {
    this.document = document;
    this.math = math;
    collect();
  }

  /** Tests whether the tree is too deep to be rendered. */
  boolean isTooDeep() {
    return tooDeep;
  }

  /** Returns the edited tree; its highest heading has the given level. */
  Node edit(int topHeading) {
    int highest = nodes.stream().mapToInt(SummaryTreeEditor::headingLevel).min().orElse(0);
    for (Node node : nodes) {
      if (node instanceof Heading heading) {
        heading.setLevel(Math.min(heading.getLevel() - highest + topHeading, MAX_HEADING_LEVEL));
      } else if (node instanceof Image image) {
        replaceByDescription(image);
      } else if (node instanceof HtmlInline html
          && LINE_BREAK.matcher(html.getLiteral()).matches()) {
        html.insertBefore(new HardLineBreak());
        html.unlink();
      } else {
        restore(node);
      }
    }
    return document;
  }

  private void collect() {
    int depth = 1;
    Node node = document.getFirstChild();
    while (node != null && !tooDeep) {
      nodes.add(node);
      Node next = node.getFirstChild();
      if (next != null) {
        depth++;
      }
      while (next == null && node != document) {
        next = node.getNext();
        node = node.getParent();
        depth -= next == null ? 1 : 0;
      }
      tooDeep = depth > MAX_DEPTH;
      node = next;
    }
  }

  private static int headingLevel(Node node) {
    return node instanceof Heading heading ? heading.getLevel() : MAX_HEADING_LEVEL;
  }

  private static void replaceByDescription(Image image) {
    for (Node child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
      image.insertBefore(child);
    }
    image.unlink();
  }

  private void restore(Node node) {
    if (node instanceof Text text) {
      text.setLiteral(math.restore(text.getLiteral()));
    } else if (node instanceof Code code) {
      code.setLiteral(math.restore(code.getLiteral()));
    } else if (node instanceof FencedCodeBlock code) {
      code.setLiteral(math.restore(code.getLiteral()));
    } else if (node instanceof IndentedCodeBlock code) {
      code.setLiteral(math.restore(code.getLiteral()));
    } else if (node instanceof HtmlInline html) {
      html.setLiteral(math.restore(html.getLiteral()));
    } else if (node instanceof HtmlBlock html) {
      html.setLiteral(math.restore(html.getLiteral()));
    } else if (node instanceof Link link) {
      link.setDestination(math.restore(link.getDestination()));
    }
  }
}
