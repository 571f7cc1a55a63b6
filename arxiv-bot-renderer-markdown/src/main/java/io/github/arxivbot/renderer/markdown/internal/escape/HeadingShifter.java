package io.github.arxivbot.renderer.markdown.internal.escape;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * Moves the headings of a text below those of the page, which go down to the fourth level: the
 * highest becomes the fifth, deeper ones follow as far as Markdown has levels. Underlined headings
 * are rewritten with {@code #}, for underlines exist for two levels only.
 */
final class HeadingShifter {

  private static final int HIGHEST = 5;
  private static final int LOWEST = 6;

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
    int highest = headings.stream().mapToInt(Heading::getLevel).min().orElse(HIGHEST);
    if (highest < HIGHEST) {
      headings.forEach(heading -> move(heading, heading.getLevel() + HIGHEST - highest));
    }
    return List.copyOf(edits);
  }

  private void move(Heading heading, int level) {
    String mark = "#".repeat(Math.min(level, LOWEST));
    int start = MarkdownNodes.start(text, heading);
    List<SourceSpan> lines = heading.getSourceSpans();
    if (lines.size() == 1) {
      edits.add(new TextEdit(start, start + heading.getLevel(), mark));
    } else if (TableCellEscaper.hasDelimiterRow(text, lines)) {
      // GitHub sees a table here, and it can't stand in one line.
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
      // A line that ends with # would lose them as the closing mark of the heading.
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
