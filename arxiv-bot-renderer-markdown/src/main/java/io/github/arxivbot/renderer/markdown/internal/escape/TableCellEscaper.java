package io.github.arxivbot.renderer.markdown.internal.escape;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/**
 * Looks at tables cell by cell, as GitHub does. CommonMark knows no tables, so for it code may
 * reach from one cell into the next and cover a tag, which comes to life where the cells are taken
 * apart.
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
        node.getSourceSpans().forEach(this::lookAtRow);
      }
    }
    return List.copyOf(edits);
  }

  /** Whether one of the lines could be the row of dashes below the head of a table. */
  static boolean hasDelimiterRow(String text, List<SourceSpan> lines) {
    return lines.stream().skip(1).anyMatch(line -> isDelimiterRow(text, line));
  }

  private static boolean isDelimiterRow(String text, SourceSpan line) {
    boolean dash = false;
    boolean more = false;
    for (int at = line.getInputIndex(); at < MarkdownNodes.end(line); at++) {
      char c = text.charAt(at);
      dash |= c == '-';
      more |= c == '|' || c == ':';
      if (c != '-' && c != '|' && c != ':' && !MarkdownNodes.isBlank(c)) {
        return false;
      }
    }
    return dash && more;
  }

  private void lookAtRow(SourceSpan row) {
    int start = row.getInputIndex();
    for (int at = start; at < MarkdownNodes.end(row); at++) {
      if (text.charAt(at) == '|' && !MarkdownNodes.isEscaped(text, at)) {
        lookAtCell(start, at);
        start = at + 1;
      }
    }
    lookAtCell(start, MarkdownNodes.end(row));
  }

  private void lookAtCell(int start, int end) {
    String cell = text.substring(start, end);
    if (cell.indexOf('<') < 0 && cell.indexOf('[') < 0) {
      return;
    }
    ActiveSyntaxFinder.withinLine(cell, ActiveSyntaxFinder.Formatting.BLOCKS)
        .forEach(edit -> edits.add(edit.shifted(start)));
  }
}
