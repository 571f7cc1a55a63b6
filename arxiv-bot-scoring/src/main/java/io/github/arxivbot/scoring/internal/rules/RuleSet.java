package io.github.arxivbot.scoring.internal.rules;

import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The rules of one scorer, in their order. Immutable. */
public final class RuleSet {

  static final Score NO_KEYWORD = Score.noMatch("none of the keywords occurs");

  private static final int CHECKED = -1;

  private final KeywordRule[] rules;

  /** The literal of each rule that needs no check beyond its literal, or {@link #CHECKED}. */
  private final int[] literalOf;

  /** The reasons of such a rule, in the title and elsewhere, without places. */
  private final Reason[] inTitle;

  private final Reason[] inText;
  private final boolean[] admits;
  private final int[] alwaysChecked;
  private final int[] required;
  private final boolean isPlain;
  private final Score withoutHits;

  public RuleSet(List<KeywordRule> rules) {
    this.rules = rules.toArray(KeywordRule[]::new);
    literalOf = rules.stream().mapToInt(RuleSet::literal).toArray();
    inTitle = rules.stream().map(rule -> rule.reason(true)).toArray(Reason[]::new);
    inText = rules.stream().map(rule -> rule.reason(false)).toArray(Reason[]::new);
    admits = new boolean[this.rules.length];
    for (int i = 0; i < admits.length; i++) {
      admits[i] = this.rules[i].admits();
    }
    alwaysChecked = those(rule -> !(rule.condition() instanceof LiteralCondition));
    required = those(KeywordRule::isRequired);
    isPlain = required.length == 0 && IntStream.of(literalOf).noneMatch(one -> one == CHECKED);
    withoutHits = required.length == 0 ? NO_KEYWORD : missing(this.rules[required[0]]);
  }

  private static int literal(KeywordRule rule) {
    return rule.condition() instanceof LiteralCondition literal
            && literal.isAnywhere()
            && !rule.excludes()
        ? literal.literal()
        : CHECKED;
  }

  private int[] those(Predicate<KeywordRule> condition) {
    return IntStream.range(0, rules.length).filter(i -> condition.test(rules[i])).toArray();
  }

  KeywordRule rule(int index) {
    return rules[index];
  }

  int size() {
    return rules.length;
  }

  /** Returns the rules that do not consist of a single literal. */
  int[] alwaysChecked() {
    return alwaysChecked;
  }

  /** Returns the score of a paper without candidate rules. */
  Score withoutHits() {
    return withoutHits;
  }

  /** Scores a paper by its candidate rules, at least one. */
  Score score(PaperMatches reading, CandidateRules candidates, int count) {
    if (!isPlain) {
      return scoreWithChecks(reading, candidates, count);
    }
    Reason[] reasons = new Reason[count];
    boolean isIn = false;
    for (int i = 0; i < count; i++) {
      int rule = candidates.rule(i);
      isIn |= admits[rule];
      reasons[i] = reason(reading, rule);
    }
    return isIn ? Score.points(List.of(reasons)) : NO_KEYWORD;
  }

  private Reason reason(PaperMatches reading, int rule) {
    int literal = literalOf[rule];
    Reason reason = reading.hits().isInTitle(literal) ? inTitle[rule] : inText[rule];
    return reason.withSpans(reading.spans(literal));
  }

  private Score scoreWithChecks(
      PaperMatches reading, CandidateRules candidates, int candidateCount) {
    int count = 0;
    int[] holding = new int[candidateCount];
    for (int i = 0; i < candidateCount; i++) {
      int candidate = candidates.rule(i);
      KeywordRule rule = rules[candidate];
      if (literalOf[candidate] != CHECKED || rule.condition().find(reading).isFound()) {
        holding[count++] = candidate;
        if (rule.excludes()) {
          return Score.veto(
              "the excluded keyword \"" + rule.term().words() + "\" occurs",
              List.of(rule.vetoReason(reading)));
        }
      }
    }
    for (int must : required) {
      if (Arrays.binarySearch(holding, 0, count, must) < 0) {
        return missing(rules[must]);
      }
    }
    Reason[] reasons = new Reason[count];
    boolean isIn = false;
    for (int i = 0; i < count; i++) {
      int rule = holding[i];
      isIn |= admits[rule];
      reasons[i] =
          literalOf[rule] == CHECKED
              ? rules[rule].reason(rules[rule].condition().find(reading), reading)
              : reason(reading, rule);
    }
    return isIn ? Score.points(List.of(reasons)) : NO_KEYWORD;
  }

  private static Score missing(KeywordRule rule) {
    return Score.veto("the required keyword \"" + rule.term().words() + "\" does not occur");
  }
}
