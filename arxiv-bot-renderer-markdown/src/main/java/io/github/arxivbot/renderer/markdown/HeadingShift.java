package io.github.arxivbot.renderer.markdown;

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
final class HeadingShift {

  private static final int HIGHEST = 5;
  private static final int LOWEST = 6;

  private final String text;
  private final List<Edit> edits = new ArrayList<>();

  HeadingShift(String text) {
    this.text = text;
  }

  List<Edit> edits(Node document) {
    List<Heading> headings =
        Markdown.nodes(document).stream()
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
    int start = Markdown.start(text, heading);
    List<SourceSpan> lines = heading.getSourceSpans();
    if (lines.size() == 1) {
      edits.add(new Edit(start, start + heading.getLevel(), mark));
    } else if (TableCells.hasDelimiterRow(text, lines)) {
      // GitHub sees a table here, and it can't stand in one line.
      edits.add(Edit.escape(Markdown.start(text, underline(lines))));
    } else {
      edits.add(new Edit(start, start, mark + " "));
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
      int next = Markdown.start(text, lines.get(i));
      edits.add(new Edit(gap, next, " "));
    }
  }

  private void removeUnderline(List<SourceSpan> lines) {
    SourceSpan last = lines.get(lines.size() - 2);
    int end = endOfText(last);
    int hashes = end;
    while (hashes > last.getInputIndex() && text.charAt(hashes - 1) == '#') {
      hashes--;
    }
    if (hashes < end && !Markdown.isEscaped(text, hashes)) {
      // A line that ends with # would lose them as the closing mark of the heading.
      edits.add(Edit.escape(hashes));
    }
    edits.add(new Edit(end, Markdown.end(underline(lines)), ""));
  }

  private int endOfText(SourceSpan line) {
    int end = Markdown.end(line);
    while (end > line.getInputIndex() && Markdown.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
