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

/** How many papers each category has, as a chart whose bars a script can make buttons of. */
final class CategoryBarChart {

  private static final int WIDTH = 340;
  private static final int LABEL = 112;
  private static final int ROW = 28;
  private static final int MOST_ROWS = 12;
  private static final int NAME = 17;

  private CategoryBarChart() {}

  static String svg(List<DigestEntry> entries, Messages words) {
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
    int most = counts.values().stream().max(Comparator.naturalOrder()).orElse(1);
    StringBuilder bars = new StringBuilder();
    StringBuilder described = new StringBuilder();
    int rows = Math.min(names.size(), MOST_ROWS);
    for (int i = 0; i < rows; i++) {
      String name = names.get(i);
      int count = counts.getOrDefault(name, 0);
      String label = words.count("bar", count, name);
      described.append(i == 0 ? "" : "; ").append(label);
      bars.append(bar(name, label, count, most, i * ROW));
    }
    if (rows < names.size()) {
      int others = entries.size() - shown(names.subList(0, rows), counts);
      String label = words.count("bar", others, words.get("otherCategories"));
      described.append("; ").append(label);
      bars.append(SvgElements.text("", "start", 0, rows * ROW + 18, escape(label)));
      rows++;
    }
    String title = words.get("byCategory");
    return SvgElements.image("category-bars", WIDTH, rows * ROW, title, described.toString(), bars);
  }

  private static int shown(List<String> names, Map<String, Integer> counts) {
    return names.stream().mapToInt(name -> counts.getOrDefault(name, 0)).sum();
  }

  private static String bar(String name, String label, int count, int most, int top) {
    int room = WIDTH - LABEL - 36;
    int length = Math.max(2, count * room / most);
    return "<g data-category=\""
        + escape(name)
        + "\" aria-label=\""
        + escape(label)
        + "\">"
        + SvgElements.rect("hit", 0, top, WIDTH, ROW)
        + SvgElements.text("", "start", 0, top + 18, escape(CleanText.line(name, NAME)))
        + SvgElements.rect("bar", LABEL, top + 7, length, ROW - 14)
        + SvgElements.text("count", "start", LABEL + length + 6, top + 18, "" + count)
        + "</g>";
  }
}
