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

/** Finds Markdown syntax that is not allowed in a text, and the edits that escape it. */
final class ActiveSyntaxFinder {

  /** The syntax that is allowed besides emphasis, code, lists and quotes. */
  enum Formatting {
    /** No other syntax. */
    INLINE,
    /** Also fenced code, headings, and links to http and https addresses. */
    BLOCKS
  }

  private static final Pattern WEB = Pattern.compile("https?://[^/?#]", Pattern.CASE_INSENSITIVE);

  // CommonMark 0.31 removed this tag from the tags that begin a block; GitHub implements 0.29.
  private static final Pattern FORMER_BLOCK_TAG =
      Pattern.compile("</?source(?:[ \t>]|/>|$)", Pattern.CASE_INSENSITIVE);

  // Text after this prefix cannot begin a block.
  private static final String PREFIX = "x: ";

  private final String text;
  private final Formatting formatting;
  private final List<TextEdit> edits = new ArrayList<>();

  private ActiveSyntaxFinder(String text, Formatting formatting) {
    this.text = text;
    this.formatting = formatting;
  }

  /** Returns the edits for a text that begins a block and was parsed to the document. */
  static List<TextEdit> findInBlocks(String text, Node document, Formatting formatting) {
    return new ActiveSyntaxFinder(text, formatting).find(document);
  }

  /** Returns the edits for a text that follows other text on its line. */
  static List<TextEdit> findWithinLine(String text, Formatting formatting) {
    String line = PREFIX + text;
    return new ActiveSyntaxFinder(line, formatting)
        .find(MarkdownNodes.parse(line)).stream()
            .map(edit -> edit.shifted(-PREFIX.length()))
            .toList();
  }

  private List<TextEdit> find(Node document) {
    List<Node> nodes = MarkdownNodes.nodes(document);
    nodes.stream().filter(LinkReferenceDefinition.class::isInstance).forEach(this::escapeStart);
    if (edits.isEmpty()) {
      // Escaping the definitions can already disable the links that use them.
      nodes.forEach(this::visit);
    }
    return List.copyOf(edits);
  }

  private void visit(Node node) {
    if (node instanceof HtmlBlock) {
      node.getSourceSpans().forEach(this::escapeTagAtStart);
    } else if (node instanceof HtmlInline) {
      node.getSourceSpans().forEach(this::escapeTags);
    } else if (node instanceof Image) {
      edits.add(TextEdit.escape(MarkdownNodes.start(text, node) + 1));
    } else if (node instanceof ThematicBreak
        || (node instanceof Link link && !isAllowed(link))
        || (formatting == Formatting.INLINE && isBlockSyntax(node))) {
      escapeStart(node);
    } else if (node instanceof Paragraph) {
      node.getSourceSpans().forEach(this::escapeFormerBlockTag);
    }
  }

  private static boolean isBlockSyntax(Node node) {
    return node instanceof Heading || node instanceof FencedCodeBlock;
  }

  private boolean isAllowed(Link link) {
    return formatting == Formatting.BLOCKS && WEB.matcher(link.getDestination()).lookingAt();
  }

  private void escapeStart(Node node) {
    edits.add(TextEdit.escape(MarkdownNodes.start(text, node)));
  }

  // Escapes all lines, because each can begin a block after the line above it was escaped.
  private void escapeTagAtStart(SourceSpan line) {
    int start = MarkdownNodes.start(text, line);
    if (isTagStart(start)) {
      edits.add(TextEdit.escape(start));
    }
  }

  // Escapes all tags, because an inner one can become a tag after the outer one was escaped.
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
