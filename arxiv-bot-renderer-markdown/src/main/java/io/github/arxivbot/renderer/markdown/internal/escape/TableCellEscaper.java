package io.github.arxivbot.renderer.markdown.internal.escape;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/**
 * Escapes active syntax in tables cell by cell, as GitHub parses them. CommonMark has no tables:
 * for it, code can span two cells and hide a tag that is active on GitHub.
 */
final class TableCellEscaper {

  private final String text;
  private final List<TextEdit> edits = new ArrayList<>();

  TableCellEscaper(String text) {
    this.text = text;
  }

  List<TextEdit> edits(Node document) {
    for (Node node : MarkdownNodes.nodes(document)) {
      if (node instanceof Paragraph && hasDelimiterRow(text, node.getSourceSpans())) {
        node.getSourceSpans().forEach(this::escapeRow);
      }
    }
    return List.copyOf(edits);
  }

  /** Tests whether one of the lines can be the delimiter row below the header of a table. */
  static boolean hasDelimiterRow(String text, List<SourceSpan> lines) {
    return lines.stream().skip(1).anyMatch(line -> isDelimiterRow(text, line));
  }

  private static boolean isDelimiterRow(String text, SourceSpan line) {
    boolean dash = false;
    boolean separator = false;
    for (int at = line.getInputIndex(); at < MarkdownNodes.end(line); at++) {
      char c = text.charAt(at);
      dash |= c == '-';
      separator |= c == '|' || c == ':';
      if (c != '-' && c != '|' && c != ':' && !MarkdownNodes.isBlank(c)) {
        return false;
      }
    }
    return dash && separator;
  }

  private void escapeRow(SourceSpan row) {
    int start = row.getInputIndex();
    for (int at = start; at < MarkdownNodes.end(row); at++) {
      if (text.charAt(at) == '|' && !MarkdownNodes.isEscaped(text, at)) {
        escapeCell(start, at);
        start = at + 1;
      }
    }
    escapeCell(start, MarkdownNodes.end(row));
  }

  private void escapeCell(int start, int end) {
    String cell = text.substring(start, end);
    if (cell.indexOf('<') < 0 && cell.indexOf('[') < 0) {
      return;
    }
    ActiveSyntaxFinder.findWithinLine(cell, ActiveSyntaxFinder.Formatting.BLOCKS)
        .forEach(edit -> edits.add(edit.shifted(start)));
  }
}
