package io.github.arxivbot.renderer.markdown.internal.escape;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * Shifts the headings of a text below those of the page, which has four levels: the highest heading
 * gets level 5, lower ones level 6. Underlined headings are rewritten with {@code #}, because
 * underlines exist only for two levels.
 */
final class HeadingShifter {

  private static final int MIN_LEVEL = 5;
  private static final int MAX_LEVEL = 6;

  private final String text;
  private final List<TextEdit> edits = new ArrayList<>();

  HeadingShifter(String text) {
    this.text = text;
  }

  List<TextEdit> edits(Node document) {
    List<Heading> headings =
        MarkdownNodes.nodes(document).stream()
            .filter(Heading.class::isInstance)
            .map(Heading.class::cast)
            .toList();
    int highest = headings.stream().mapToInt(Heading::getLevel).min().orElse(MIN_LEVEL);
    if (highest < MIN_LEVEL) {
      headings.forEach(heading -> shift(heading, heading.getLevel() + MIN_LEVEL - highest));
    }
    return List.copyOf(edits);
  }

  private void shift(Heading heading, int level) {
    String mark = "#".repeat(Math.min(level, MAX_LEVEL));
    int start = MarkdownNodes.start(text, heading);
    List<SourceSpan> lines = heading.getSourceSpans();
    if (lines.size() == 1) {
      edits.add(new TextEdit(start, start + heading.getLevel(), mark));
    } else if (TableCellEscaper.hasDelimiterRow(text, lines)) {
      // GitHub parses a table here, which cannot be joined into one line.
      edits.add(TextEdit.escape(MarkdownNodes.start(text, underline(lines))));
    } else {
      edits.add(new TextEdit(start, start, mark + " "));
      join(lines.subList(0, lines.size() - 1));
      removeUnderline(lines);
    }
  }

  private static SourceSpan underline(List<SourceSpan> lines) {
    return lines.get(lines.size() - 1);
  }

  private void join(List<SourceSpan> lines) {
    for (int i = 1; i < lines.size(); i++) {
      int gap = endOfText(lines.get(i - 1));
      int next = MarkdownNodes.start(text, lines.get(i));
      edits.add(new TextEdit(gap, next, " "));
    }
  }

  private void removeUnderline(List<SourceSpan> lines) {
    SourceSpan last = lines.get(lines.size() - 2);
    int end = endOfText(last);
    int hashes = end;
    while (hashes > last.getInputIndex() && text.charAt(hashes - 1) == '#') {
      hashes--;
    }
    if (hashes < end && !MarkdownNodes.isEscaped(text, hashes)) {
      // Trailing # characters would be the closing sequence of the heading.
      edits.add(TextEdit.escape(hashes));
    }
    edits.add(new TextEdit(end, MarkdownNodes.end(underline(lines)), ""));
  }

  private int endOfText(SourceSpan line) {
    int end = MarkdownNodes.end(line);
    while (end > line.getInputIndex() && MarkdownNodes.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
