package io.github.arxivbot.scoring;

import io.github.arxivbot.model.Field;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The match options of a term; null means the option of the enclosing combination, or of the
 * scorer.
 */
record MatchOptions(
    @Nullable MatchMode match,
    @Nullable Boolean plural,
    @Nullable Boolean caseMatters,
    @Nullable Set<Normalization> folds,
    @Nullable Set<Field> in) {

  static final MatchOptions UNSET = new MatchOptions(null, null, null, null, null);

  static final Set<Field> EVERYWHERE = Set.of(Field.TITLE, Field.ABSTRACT);

  MatchOptions {
    folds = folds == null ? null : Set.copyOf(folds);
    in = in == null ? null : Set.copyOf(in);
  }

  MatchOptions match(MatchMode newMatch) {
    return new MatchOptions(newMatch, plural, caseMatters, folds, in);
  }

  MatchOptions plural(boolean forgiven) {
    return new MatchOptions(match, forgiven, caseMatters, folds, in);
  }

  MatchOptions caseMatters(boolean matters) {
    return new MatchOptions(match, plural, matters, folds, in);
  }

  MatchOptions folds(Set<Normalization> newFolds) {
    return new MatchOptions(match, plural, caseMatters, newFolds, in);
  }

  MatchOptions in(Set<Field> fields) {
    return new MatchOptions(match, plural, caseMatters, folds, fields);
  }

  MatchOptions orElse(MatchOptions outer) {
    return new MatchOptions(
        match == null ? outer.match : match,
        plural == null ? outer.plural : plural,
        caseMatters == null ? outer.caseMatters : caseMatters,
        folds == null ? outer.folds : folds,
        in == null ? outer.in : in);
  }

  boolean isWord() {
    return match == MatchMode.WORD;
  }

  boolean mayBePlural() {
    return plural == null || plural;
  }

  boolean isExactCase() {
    return caseMatters != null && caseMatters;
  }

  boolean folds(Normalization fold) {
    return folds != null && folds.contains(fold);
  }

  Set<Field> fields() {
    return in == null ? EVERYWHERE : in;
  }
}
