package io.github.arxivbot.scoring.internal.rules;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Span;
import java.util.List;
import java.util.Set;

/** Matches a regular expression in title or abstract, in linear time. */
public record RegexCondition(Pattern pattern, Set<Field> in) implements KeywordCondition {

  private static final int MAX_SPANS = 16;

  /** The limit on the product of counted repetitions, which RE2/J unrolls, as in (a{9}){9}. */
  private static final int MAX_REPETITIONS = 1000;

  private static final Pattern COUNTS = Pattern.compile("\\{(\\d+)(?:,(\\d*))?\\}");

  public RegexCondition {
    in = Set.copyOf(in);
  }

  /** Compiles an expression, or rejects it if it is invalid or its repetitions exceed the limit. */
  public static Pattern compile(String expression, boolean caseMatters) {
    long repetitions = 1;
    Matcher counts = COUNTS.matcher(expression);
    while (counts.find()) {
      String most =
          counts.group(2) == null || counts.group(2).isEmpty() ? counts.group(1) : counts.group(2);
      repetitions *= Math.max(1, most.length() > 4 ? MAX_REPETITIONS + 1 : Long.parseLong(most));
      if (repetitions > MAX_REPETITIONS) {
        throw new IllegalArgumentException(
            "regex: its repetitions multiply to more than " + MAX_REPETITIONS + ": " + expression);
      }
    }
    try {
      return Pattern.compile(expression, caseMatters ? 0 : Pattern.CASE_INSENSITIVE);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "regex: expected an expression in the syntax of RE2; "
              + e.getDescription()
              + ": "
              + expression,
          e);
    }
  }

  @Override
  public Found find(PaperMatches reading) {
    if (in.contains(Field.TITLE) && pattern.matcher(reading.paper().title()).find()) {
      return Found.IN_TITLE;
    }
    String text = in.size() == 2 ? reading.text() : reading.abstractText().text();
    return in.contains(Field.ABSTRACT) && pattern.matcher(text).find() ? Found.IN_TEXT : Found.NOT;
  }

  @Override
  public void addSpans(PaperMatches reading, List<Span> spans) {
    for (Field field : List.of(Field.TITLE, Field.ABSTRACT)) {
      if (in.contains(field)) {
        String text =
            field == Field.TITLE ? reading.paper().title() : reading.abstractText().text();
        Matcher matcher = pattern.matcher(text);
        for (int i = 0; i < MAX_SPANS && matcher.find(); i++) {
          if (matcher.end() > matcher.start()) {
            Span span = new Span(field, matcher.start(), matcher.end());
            spans.add(reading.abstractText().inOriginal(span));
          }
        }
      }
    }
  }
}
