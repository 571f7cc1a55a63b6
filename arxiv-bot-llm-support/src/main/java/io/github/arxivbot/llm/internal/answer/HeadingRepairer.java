package io.github.arxivbot.llm.internal.answer;

import io.github.arxivbot.llm.internal.grounding.ProseExtractor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Restores the four headings of the built-in prompt, {@code ## 1. …} to {@code ## 4. …}, if the
 * model wrote them in another form, and removes what stands before the first one. The forms are
 * tried one after another, so that a numbered list inside of a part is not mistaken for headings.
 */
final class HeadingRepairer {

  private static final int HEADINGS = 4;

  /** The minimum length of a part below a heading that is not a Markdown heading. */
  private static final int MIN_PART = 20;

  private static final int LEVELS = 6;

  /** Bounds the work for an answer with very many numbered lines. */
  private static final int MAX_TRIES = 20;

  private final List<String> lines;
  private final List<HeadingLine> candidates = new ArrayList<>();

  private HeadingRepairer(String text) {
    this.lines = List.of(text.split("\n", -1));
    String prose = ProseExtractor.blankNonProse(text);
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int first = start + line.length() - line.stripLeading().length();
      boolean code = first < prose.length() && prose.charAt(first) != text.charAt(first);
      if (!code) {
        String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
        boolean afterBlank = i == 0 || lines.get(i - 1).isBlank();
        HeadingLine.parse(i, line, next, afterBlank).ifPresent(candidates::add);
      }
      start += line.length() + 1;
    }
  }

  /** Returns the text from the first heading on; the text itself if the headings are not found. */
  static String repair(String text) {
    HeadingRepairer repairer = new HeadingRepairer(text);
    return repairer.find().map(repairer::rewrite).orElse(text);
  }

  private Optional<List<HeadingLine>> find() {
    List<Predicate<HeadingLine>> forms = new ArrayList<>();
    forms.add(HeadingLine::isExpected);
    for (int level = 1; level <= LEVELS; level++) {
      int same = level;
      forms.add(heading -> heading.level() == same);
    }
    forms.add(HeadingLine::isBold);
    forms.add(heading -> !heading.isPlain());
    forms.add(HeadingLine::isPlain);
    forms.add(heading -> true);
    for (Predicate<HeadingLine> form : forms) {
      Optional<List<HeadingLine>> found = numbered(form);
      if (found.isPresent()) {
        return found;
      }
    }
    return unnumbered();
  }

  /** Returns the last four headings of a form that are numbered from 1 to 4. */
  private Optional<List<HeadingLine>> numbered(Predicate<HeadingLine> form) {
    List<HeadingLine> headings = candidates.stream().filter(form).toList();
    int tries = 0;
    for (int first = headings.size() - 1; first >= 0 && tries < MAX_TRIES; first--) {
      if (headings.get(first).number() == 1) {
        tries++;
        List<HeadingLine> found = sequence(headings.subList(first, headings.size()));
        if (found.size() == HEADINGS && haveParts(found)) {
          return Optional.of(found);
        }
      }
    }
    return Optional.empty();
  }

  private static List<HeadingLine> sequence(List<HeadingLine> headings) {
    List<HeadingLine> found = new ArrayList<>();
    for (HeadingLine heading : headings) {
      if (found.size() < HEADINGS && heading.number() == found.size() + 1) {
        found.add(heading);
      }
    }
    return found;
  }

  /** Returns the headings without numbers of the first level that has exactly four. */
  private Optional<List<HeadingLine>> unnumbered() {
    for (int level = 1; level <= LEVELS + 1; level++) {
      int same = level;
      List<HeadingLine> found =
          candidates.stream()
              .filter(heading -> same > LEVELS ? heading.isBold() : heading.level() == same)
              .toList();
      boolean none = found.stream().allMatch(heading -> heading.number() == 0);
      if (found.size() == HEADINGS && none && haveParts(found)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private boolean haveParts(List<HeadingLine> headings) {
    for (int i = 0; i < headings.size(); i++) {
      HeadingLine heading = headings.get(i);
      int end = i + 1 < headings.size() ? headings.get(i + 1).line() : lines.size();
      String part =
          heading.rest() + String.join("\n", lines.subList(heading.line() + 1, end)).strip();
      if (heading.level() == 0 && part.length() < MIN_PART) {
        return false;
      }
    }
    return true;
  }

  private String rewrite(List<HeadingLine> headings) {
    List<String> rewritten = new ArrayList<>();
    int from = headings.get(0).line();
    for (int i = 0; i < headings.size(); i++) {
      HeadingLine heading = headings.get(i);
      rewritten.addAll(lines.subList(from, heading.line()));
      from = heading.line() + (heading.isUnderlined() ? 2 : 1);
      if (heading.isExpected()) {
        rewritten.add(lines.get(heading.line()));
      } else {
        rewritten.add("## " + (i + 1) + ". " + heading.title());
        if (!heading.rest().isEmpty()) {
          rewritten.addAll(List.of("", heading.rest()));
        }
      }
    }
    rewritten.addAll(lines.subList(from, lines.size()));
    return String.join("\n", rewritten).strip();
  }
}
