package io.github.arxivbot.scoring;

import io.github.arxivbot.model.Term;
import org.jspecify.annotations.Nullable;

/** The effect of a keyword that matches; null means the default of its list. */
record KeywordEffect(
    @Nullable Double weight,
    @Nullable Double titleBonus,
    Term.Role role,
    boolean isRequired,
    @Nullable String name) {

  static final KeywordEffect UNSET = new KeywordEffect(null, null, Term.Role.ADMITS, false, null);

  KeywordEffect weight(double points) {
    return new KeywordEffect(points, titleBonus, role, isRequired, name);
  }

  KeywordEffect titleBonus(double points) {
    return new KeywordEffect(weight, points, role, isRequired, name);
  }

  KeywordEffect role(Term.Role newRole) {
    return new KeywordEffect(weight, titleBonus, newRole, isRequired, name);
  }

  KeywordEffect required() {
    return new KeywordEffect(weight, titleBonus, role, true, name);
  }

  KeywordEffect name(String words) {
    return new KeywordEffect(weight, titleBonus, role, isRequired, words);
  }
}
