package io.github.arxivbot.scoring;

import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Term;
import io.github.arxivbot.scoring.Condition.Found;
import java.util.ArrayList;
import java.util.List;

/** The rules of one reader, in their order. Immutable. */
final class Plan {

  static final Score NO_KEYWORD = Score.noMatch("none of the keywords occurs");

  private final Rule[] rules;
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
   * @param candidates rules that may hold, in their order; the lower half of each number counts
   * @param from the first of this plan
   * @param until behind the last of this plan
   */
  Score score(Reading reading, long[] candidates, int from, int until) {
    Found[] found = new Found[until - from];
    for (int i = from; i < until; i++) {
      Rule rule = rules[(int) candidates[i]];
      Found one = rule.condition().find(reading);
      found[i - from] = one;
      if (one.isFound() && rule.term().role() == Term.Role.EXCLUDES) {
        return Score.veto(
            "the excluded keyword \"" + rule.term().words() + "\" occurs",
            List.of(rule.cause(reading)));
      }
    }
    for (int must : required) {
      if (!isFound(must, candidates, from, found)) {
        return missing(rules[must]);
      }
    }
    List<Reason> reasons = new ArrayList<>(found.length);
    boolean isIn = false;
    for (int i = 0; i < found.length; i++) {
      if (found[i].isFound()) {
        Rule rule = rules[(int) candidates[from + i]];
        isIn |= rule.term().role() == Term.Role.ADMITS;
        reasons.add(rule.reason(found[i], reading));
      }
    }
    return isIn ? Score.points(reasons) : NO_KEYWORD;
  }

  private static boolean isFound(int rule, long[] candidates, int from, Found[] found) {
    for (int i = 0; i < found.length; i++) {
      if ((int) candidates[from + i] == rule) {
        return found[i].isFound();
      }
    }
    return false;
  }

  private static Score missing(Rule rule) {
    return Score.veto("the required keyword \"" + rule.term().words() + "\" does not occur");
  }
}
