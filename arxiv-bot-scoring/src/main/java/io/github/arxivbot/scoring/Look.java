package io.github.arxivbot.scoring;

import io.github.arxivbot.model.Field;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a term is looked for; what is null is as in the term around it, or as the scorer has it. */
record Look(
    @Nullable Match match,
    @Nullable Boolean plural,
    @Nullable Boolean caseMatters,
    @Nullable Set<Fold> folds,
    @Nullable Set<Field> in) {

  static final Look UNSAID = new Look(null, null, null, null, null);

  static final Set<Field> EVERYWHERE = Set.of(Field.TITLE, Field.ABSTRACT);

  Look {
    folds = folds == null ? null : Set.copyOf(folds);
    in = in == null ? null : Set.copyOf(in);
  }

  Look match(Match newMatch) {
    return new Look(newMatch, plural, caseMatters, folds, in);
  }

  Look plural(boolean forgiven) {
    return new Look(match, forgiven, caseMatters, folds, in);
  }

  Look caseMatters(boolean matters) {
    return new Look(match, plural, matters, folds, in);
  }

  Look folds(Set<Fold> newFolds) {
    return new Look(match, plural, caseMatters, newFolds, in);
  }

  Look in(Set<Field> fields) {
    return new Look(match, plural, caseMatters, folds, fields);
  }

  Look orElse(Look outer) {
    return new Look(
        match == null ? outer.match : match,
        plural == null ? outer.plural : plural,
        caseMatters == null ? outer.caseMatters : caseMatters,
        folds == null ? outer.folds : folds,
        in == null ? outer.in : in);
  }

  boolean isWord() {
    return match == Match.WORD;
  }

  boolean mayBePlural() {
    return plural == null || plural;
  }

  boolean isExactCase() {
    return caseMatters != null && caseMatters;
  }

  boolean folds(Fold fold) {
    return folds != null && folds.contains(fold);
  }

  Set<Field> fields() {
    return in == null ? EVERYWHERE : in;
  }
}
