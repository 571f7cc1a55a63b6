package io.github.arxivbot.llm.internal.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The lines of a paper without running headers and page numbers, with hyphenated words joined and
 * section headings marked.
 */
record ExtractedText(List<String> lines) {

  /** The number of lines at the top and bottom of a page that may be headers or footers. */
  private static final int EDGE_LINES = 2;

  private static final Set<String> REFERENCES =
      Set.of("references", "bibliography", "references and notes", "参考文献");

  private static final Set<String> APPENDICES =
      Set.of("appendix", "appendices", "supplementary material", "附录");

  private static final Set<String> SECTIONS =
      Set.of(
          ("abstract,introduction,related work,background,method,methods,methodology,experiments,"
                  + "results,discussion,limitations,conclusion,conclusions,acknowledgments,"
                  + "acknowledgements,摘要,引言,结论")
              .split(",", -1));

  static ExtractedText of(List<String> pages) {
    List<List<String>> all = new ArrayList<>();
    pages.forEach(page -> all.add(page.lines().map(String::strip).toList()));
    Set<String> headers = runningHeaders(all);
    List<String> lines = new ArrayList<>();
    for (List<String> page : all) {
      Set<Integer> edges = edges(page);
      for (int i = 0; i < page.size(); i++) {
        String line = page.get(i);
        boolean dropped =
            edges.contains(i) && (isPageNumber(line) || headers.contains(withoutDigits(line)));
        if (!dropped) {
          lines.add(line);
        }
      }
    }
    return new ExtractedText(joinBrokenWords(lines));
  }

  /** Returns the text before the references and appendices. */
  ExtractedText withoutReferences() {
    int cut = lines.size();
    for (int i = lines.size() - 1; i > lines.size() / 4; i--) {
      String title = title(lines.get(i));
      boolean late = i > lines.size() / 2;
      // With long appendices the references may be in the first half.
      if ((REFERENCES.contains(title) && (late || cut == lines.size()))
          || (late && APPENDICES.contains(title))) {
        cut = i;
      }
    }
    return new ExtractedText(lines.subList(0, cut));
  }

  String text() {
    StringBuilder text = new StringBuilder();
    boolean blank = true;
    for (String line : lines) {
      if (line.isEmpty()) {
        text.append(blank ? "" : "\n");
        blank = true;
      } else if (isHeading(line)) {
        text.append(blank ? "" : "\n").append("## ").append(line).append("\n\n");
        blank = true;
      } else {
        text.append(line).append('\n');
        blank = false;
      }
    }
    return text.toString().strip();
  }

  private static Set<String> runningHeaders(List<List<String>> pages) {
    Map<String, Integer> count = new HashMap<>();
    for (List<String> page : pages) {
      Set<String> here = new HashSet<>();
      edges(page).forEach(i -> here.add(withoutDigits(page.get(i))));
      here.forEach(line -> count.merge(line, 1, Integer::sum));
    }
    // Left and right pages may have different headers, and the first page none.
    int minPages = Math.max(2, pages.size() / 3);
    Set<String> headers = new HashSet<>();
    count.forEach(
        (line, times) -> {
          if (times >= minPages) {
            headers.add(line);
          }
        });
    return headers;
  }

  private static Set<Integer> edges(List<String> page) {
    Set<Integer> edges = new HashSet<>();
    int i = 0;
    while (i < page.size() && edges.size() < EDGE_LINES) {
      if (!page.get(i).isEmpty()) {
        edges.add(i);
      }
      i++;
    }
    int bottom = 0;
    for (int j = page.size() - 1; j >= i && bottom < EDGE_LINES; j--) {
      if (!page.get(j).isEmpty()) {
        edges.add(j);
        bottom++;
      }
    }
    return edges;
  }

  /** Removes the digits, because a header may contain the page number. */
  private static String withoutDigits(String line) {
    StringBuilder rest = new StringBuilder();
    line.codePoints().filter(c -> !Character.isDigit(c)).forEach(rest::appendCodePoint);
    return rest.toString().strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isPageNumber(String line) {
    String rest = withoutDigits(line);
    boolean digits = line.length() <= 12 && rest.length() < line.length();
    return (digits && (rest.isEmpty() || rest.equals("page") || rest.equals("page  of")))
        || line.equals("-" + rest + "-");
  }

  /** Joins words that are hyphenated at a line end: "exam-" and "ple". */
  private static List<String> joinBrokenWords(List<String> lines) {
    List<String> joined = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String next : lines) {
      boolean joins = !line.isEmpty() && !next.isEmpty() && isBroken(line, next);
      if (joins) {
        // The hyphen of "state-of-the-" is part of the word.
        boolean keepHyphen = line.lastIndexOf("-", line.length() - 2) > line.lastIndexOf(" ");
        line.setLength(keepHyphen ? line.length() : line.length() - 1);
      } else if (!line.isEmpty()) {
        joined.add(line.toString());
        line.setLength(0);
      }
      if (next.isEmpty()) {
        joined.add("");
      } else {
        line.append(next);
      }
    }
    joined.add(line.toString());
    return joined;
  }

  private static boolean isBroken(StringBuilder line, String next) {
    int last = line.length() - 1;
    char end = line.charAt(last);
    return (end == '-' || end == '\u00AD' || end == '\u2010')
        && last > 0
        && Character.isLowerCase(line.charAt(last - 1))
        && Character.isLowerCase(next.charAt(0));
  }

  private static boolean isHeading(String line) {
    String title = title(line);
    if (SECTIONS.contains(title) || REFERENCES.contains(title) || APPENDICES.contains(title)) {
      return true;
    }
    boolean numbered = title.length() < line.length() && Character.isDigit(line.charAt(0));
    return numbered
        && line.length() <= 80
        && title.length() > 3
        && Character.isUpperCase(line.charAt(line.length() - title.length()))
        && title.split(" ", -1).length <= 10
        && title.chars().allMatch(c -> Character.isLetter(c) || " -,:&()'/?".indexOf(c) >= 0);
  }

  /** Returns a line without a leading number and a trailing colon, in lower case. */
  private static String title(String line) {
    if (line.length() > 80) {
      return line;
    }
    int start = 0;
    while (start < line.length() && "0123456789. \t".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    String title = line.substring(start).toLowerCase(Locale.ROOT);
    return title.endsWith(":") ? title.substring(0, title.length() - 1) : title;
  }
}
