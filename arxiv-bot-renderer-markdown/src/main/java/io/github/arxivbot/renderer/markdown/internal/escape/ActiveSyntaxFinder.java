package io.github.arxivbot.renderer.markdown.internal.escape;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;

/** Finds where a text does more than show itself, and how each of these places is made to. */
final class ActiveSyntaxFinder {

  /** How much the text may do beyond emphasis, code, lists and quotes. */
  enum Formatting {
    /** Nothing. */
    INLINE,
    /** It may also have fenced code, headings and links to the web. */
    BLOCKS
  }

  private static final Pattern WEB = Pattern.compile("https?://[^/?#]", Pattern.CASE_INSENSITIVE);

  // CommonMark dropped this tag from those that begin a block in 0.31; GitHub still reads by 0.29.
  private static final Pattern FORMER_BLOCK_TAG =
      Pattern.compile("</?source(?:[ \t>]|/>|$)", Pattern.CASE_INSENSITIVE);

  // Whatever stands behind it can begin no block.
  private static final String LABEL = "x: ";

  private final String text;
  private final Formatting formatting;
  private final List<TextEdit> edits = new ArrayList<>();

  private ActiveSyntaxFinder(String text, Formatting formatting) {
    this.text = text;
    this.formatting = formatting;
  }

  /** The escapes for a text that begins a block; the document is the text as parsed. */
  static List<TextEdit> ofBlocks(String text, Node document, Formatting formatting) {
    return new ActiveSyntaxFinder(text, formatting).in(document);
  }

  /** The escapes for one line of text that stands behind other text. */
  static List<TextEdit> withinLine(String text, Formatting formatting) {
    String line = LABEL + text;
    return new ActiveSyntaxFinder(line, formatting)
        .in(MarkdownNodes.parse(line)).stream().map(edit -> edit.shifted(-LABEL.length())).toList();
  }

  private List<TextEdit> in(Node document) {
    List<Node> nodes = MarkdownNodes.nodes(document);
    nodes.stream().filter(LinkReferenceDefinition.class::isInstance).forEach(this::escapeStart);
    if (edits.isEmpty()) {
      // Only without definitions: links that they alone have made need no escape of their own.
      nodes.forEach(this::look);
    }
    return List.copyOf(edits);
  }

  private void look(Node node) {
    if (node instanceof HtmlBlock) {
      node.getSourceSpans().forEach(this::escapeTagAtStart);
    } else if (node instanceof HtmlInline) {
      node.getSourceSpans().forEach(this::escapeTags);
    } else if (node instanceof Image) {
      edits.add(TextEdit.escape(MarkdownNodes.start(text, node) + 1));
    } else if (node instanceof ThematicBreak
        || (node instanceof Link link && !isAllowed(link))
        || (formatting == Formatting.INLINE && isBlockMark(node))) {
      escapeStart(node);
    } else if (node instanceof Paragraph) {
      node.getSourceSpans().forEach(this::escapeFormerBlockTag);
    }
  }

  private static boolean isBlockMark(Node node) {
    return node instanceof Heading || node instanceof FencedCodeBlock;
  }

  private boolean isAllowed(Link link) {
    return formatting == Formatting.BLOCKS && WEB.matcher(link.getDestination()).lookingAt();
  }

  private void escapeStart(Node node) {
    edits.add(TextEdit.escape(MarkdownNodes.start(text, node)));
  }

  // All lines at once: each could begin a block as soon as the one above it no longer does.
  private void escapeTagAtStart(SourceSpan line) {
    int start = MarkdownNodes.start(text, line);
    if (isTagStart(start)) {
      edits.add(TextEdit.escape(start));
    }
  }

  // All of them at once: each could become a tag as soon as the one around it is none.
  private void escapeTags(SourceSpan span) {
    for (int at = span.getInputIndex(); at < MarkdownNodes.end(span); at++) {
      if (isTagStart(at) && !MarkdownNodes.isEscaped(text, at)) {
        edits.add(TextEdit.escape(at));
      }
    }
  }

  private void escapeFormerBlockTag(SourceSpan line) {
    int start = MarkdownNodes.start(text, line);
    if (FORMER_BLOCK_TAG.matcher(text).region(start, MarkdownNodes.end(line)).lookingAt()) {
      edits.add(TextEdit.escape(start));
    }
  }

  private boolean isTagStart(int at) {
    if (at + 1 >= text.length() || text.charAt(at) != '<') {
      return false;
    }
    char next = text.charAt(at + 1);
    return next == '/' || next == '!' || next == '?' || isAsciiLetter(next);
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
