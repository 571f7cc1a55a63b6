package io.github.arxivbot.scoring;

import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.scoring.internal.Hits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rules of one reader, in their order. Immutable. */
final class Plan {

  static final Score NO_KEYWORD = Score.noMatch("none of the keywords occurs");

  private static final int LOOKED_AT = -1;

  private final Rule[] rules;

  /** Of each rule that holds wherever its literal is, and excludes nothing, that literal. */
  private final int[] literalOf;

  private final int[] alwaysLookedAt;
  private final int[] required;
  private final Score withoutHits;

  Plan(List<Rule> rules) {
    this.rules = rules.toArray(Rule[]::new);
    List<Integer> always = new ArrayList<>();
    List<Integer> must = new ArrayList<>();
    for (int i = 0; i < this.rules.length; i++) {
      if (!(this.rules[i].condition() instanceof LiteralCondition)) {
        always.add(i);
      }
      if (this.rules[i].isRequired()) {
        must.add(i);
      }
    }
    literalOf = new int[this.rules.length];
    for (int i = 0; i < literalOf.length; i++) {
      literalOf[i] =
          this.rules[i].condition() instanceof LiteralCondition literal
                  && literal.isAnywhere()
                  && !this.rules[i].excludes()
              ? literal.literal()
              : LOOKED_AT;
    }
    alwaysLookedAt = always.stream().mapToInt(Integer::intValue).toArray();
    required = must.stream().mapToInt(Integer::intValue).toArray();
    withoutHits = required.length == 0 ? NO_KEYWORD : missing(this.rules[required[0]]);
  }

  Rule rule(int index) {
    return rules[index];
  }

  int size() {
    return rules.length;
  }

  /** Rules that more than one literal decides about. */
  int[] alwaysLookedAt() {
    return alwaysLookedAt;
  }

  /** The score of a paper for which there is no rule to look at. */
  Score withoutHits() {
    return withoutHits;
  }

  /**
   * Scores a paper.
   *
   * @param reading the paper
   * @param candidates rules that may hold, in their order
   */
  Score score(Reading reading, int[] candidates) {
    Hits hits = reading.hits();
    int count = 0;
    int[] holding = new int[candidates.length];
    for (int candidate : candidates) {
      if (literalOf[candidate] != LOOKED_AT) {
        holding[count++] = candidate;
        continue;
      }
      Rule rule = rules[candidate];
      if (rule.condition().find(reading).isFound()) {
        holding[count++] = candidate;
        if (rule.excludes()) {
          return Score.veto(
              "the excluded keyword \"" + rule.term().words() + "\" occurs",
              List.of(rule.cause(reading)));
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
      Rule rule = rules[holding[i]];
      int literal = literalOf[holding[i]];
      isIn |= rule.admits();
      reasons[i] =
          literal == LOOKED_AT
              ? rule.reason(rule.condition().find(reading), reading)
              : rule.reason(hits.isInTitle(literal), hits.spans(literal));
    }
    return isIn ? Score.points(List.of(reasons)) : NO_KEYWORD;
  }

  private static Score missing(Rule rule) {
    return Score.veto("the required keyword \"" + rule.term().words() + "\" does not occur");
  }
}
