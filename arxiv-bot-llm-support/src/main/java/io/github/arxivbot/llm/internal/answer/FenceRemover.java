package io.github.arxivbot.llm.internal.answer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Removes a code fence around a whole answer, together with a short remark before or after it.
 * Fences inside of the answer stay.
 */
final class FenceRemover {

  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})\\s*([^`]*?)\\s*");

  /** The languages of prose; a fence with another one may be the start of real code. */
  private static final Set<String> PROSE = Set.of("", "markdown", "md", "text", "txt", "plaintext");

  private static final int MAX_REMARK_LINES = 3;
  private static final int MAX_REMARK_LENGTH = 300;

  private record Fence(int line, String marks, String language) {

    boolean canClose(Fence opening) {
      return language.isEmpty()
          && marks.charAt(0) == opening.marks.charAt(0)
          && marks.length() >= opening.marks.length();
    }
  }

  private FenceRemover() {}

  static String remove(String text) {
    List<String> lines = text.lines().toList();
    List<Fence> fences =
        IntStream.range(0, lines.size())
            .mapToObj(line -> fence(lines, line))
            .filter(fence -> fence != null)
            .toList();
    if (fences.isEmpty() || !isRemark(lines.subList(0, fences.get(0).line()))) {
      return text;
    }
    Fence opening = fences.get(0);
    List<Fence> inner =
        fences.stream()
            .skip(1)
            .filter(fence -> fence.marks().charAt(0) == opening.marks().charAt(0))
            .filter(fence -> fence.marks().length() >= opening.marks().length())
            .toList();
    if (inner.isEmpty()) { // the closing fence is missing
      boolean first = opening.line() == 0 && PROSE.contains(opening.language());
      return first ? join(lines.subList(1, lines.size())) : text;
    }
    Fence closing = inner.get(inner.size() - 1);
    List<String> after = lines.subList(closing.line() + 1, lines.size());
    if (!closing.canClose(opening) || !isRemark(after)) {
      return text;
    }
    boolean whole = inner.size() == 1 || encloses(opening, inner.subList(0, inner.size() - 1));
    return whole ? join(lines.subList(opening.line() + 1, closing.line())) : text;
  }

  /** Tests whether the fences inside are pairs, the first of which begins with a language. */
  private static boolean encloses(Fence opening, List<Fence> inside) {
    return PROSE.contains(opening.language())
        && inside.size() % 2 == 0
        && !inside.get(0).language().isEmpty();
  }

  private static boolean isRemark(List<String> lines) {
    String remark = join(lines).strip();
    return remark.lines().filter(line -> !line.isBlank()).count() <= MAX_REMARK_LINES
        && remark.length() <= MAX_REMARK_LENGTH
        && remark.lines().noneMatch(line -> line.startsWith("#"))
        && !ThoughtRemover.hasTag(remark);
  }

  private static @Nullable Fence fence(List<String> lines, int line) {
    Matcher fence = FENCE.matcher(lines.get(line));
    return fence.matches()
        ? new Fence(line, fence.group(1), fence.group(2).toLowerCase(Locale.ROOT))
        : null;
  }

  private static String join(List<String> lines) {
    return String.join("\n", lines);
  }
}
