package io.github.arxivbot.renderer.html.internal.view;

import static io.github.arxivbot.html.MarkedText.escape;

import io.github.arxivbot.html.CleanText;
import io.github.arxivbot.model.DigestEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A bar chart of the number of papers in each category. The page's script makes its bars buttons.
 */
final class CategoryBarChart {

  private static final int WIDTH = 300;
  private static final int LABEL_WIDTH = 104;
  private static final int ROW_HEIGHT = 24;
  private static final int MAX_ROWS = 12;
  private static final int MAX_NAME_LENGTH = 16;

  private CategoryBarChart() {}

  static String svg(List<DigestEntry> entries, MessageBundle messages) {
    Map<String, Integer> counts =
        entries.stream()
            .collect(
                Collectors.toMap(
                    entry -> PaperView.category(entry.paper()),
                    e -> 1,
                    Integer::sum,
                    TreeMap::new));
    List<String> names = new ArrayList<>(counts.keySet());
    names.sort(Comparator.comparing(name -> -counts.getOrDefault(name, 0)));
    int max = counts.values().stream().max(Comparator.naturalOrder()).orElse(1);
    StringBuilder bars = new StringBuilder();
    StringBuilder description = new StringBuilder();
    int rows = Math.min(names.size(), MAX_ROWS);
    for (int i = 0; i < rows; i++) {
      String name = names.get(i);
      int count = counts.getOrDefault(name, 0);
      String label = messages.count("bar", count, name);
      description.append(i == 0 ? "" : "; ").append(label);
      bars.append(bar(name, label, count, max, i * ROW_HEIGHT));
    }
    if (rows < names.size()) {
      int others = entries.size() - total(names.subList(0, rows), counts);
      String label = messages.count("bar", others, messages.get("otherCategories"));
      description.append("; ").append(label);
      bars.append(SvgElements.text("", "start", 0, rows * ROW_HEIGHT + 16, escape(label)));
      rows++;
    }
    String title = messages.get("byCategory");
    return SvgElements.image(
        "category-bars", WIDTH, rows * ROW_HEIGHT, title, description.toString(), bars);
  }

  private static int total(List<String> names, Map<String, Integer> counts) {
    return names.stream().mapToInt(name -> counts.getOrDefault(name, 0)).sum();
  }

  private static String bar(String name, String label, int count, int max, int top) {
    int available = WIDTH - LABEL_WIDTH - 36;
    int length = Math.max(2, count * available / max);
    return "<g data-category=\""
        + escape(name)
        + "\" data-total=\""
        + count
        + "\" aria-label=\""
        + escape(label)
        + "\">"
        + SvgElements.rect("hit", 0, top, WIDTH, ROW_HEIGHT)
        + SvgElements.text("", "start", 0, top + 16, escape(CleanText.line(name, MAX_NAME_LENGTH)))
        + SvgElements.bar(LABEL_WIDTH, top + 6, length, ROW_HEIGHT - 12)
        + SvgElements.text("count", "start", LABEL_WIDTH + length + 6, top + 16, "" + count)
        + "</g>";
  }
}
