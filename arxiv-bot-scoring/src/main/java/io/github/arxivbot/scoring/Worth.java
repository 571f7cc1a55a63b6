package io.github.arxivbot.scoring;

import io.github.arxivbot.model.Term;
import org.jspecify.annotations.Nullable;

/** What a keyword does where it is found; what is null is as its list has it. */
record Worth(
    @Nullable Double weight,
    @Nullable Double titleBonus,
    Term.Role role,
    boolean isRequired,
    @Nullable String name) {

  static final Worth UNSAID = new Worth(null, null, Term.Role.ADMITS, false, null);

  Worth weight(double points) {
    return new Worth(points, titleBonus, role, isRequired, name);
  }

  Worth titleBonus(double points) {
    return new Worth(weight, points, role, isRequired, name);
  }

  Worth role(Term.Role newRole) {
    return new Worth(weight, titleBonus, newRole, isRequired, name);
  }

  Worth required() {
    return new Worth(weight, titleBonus, role, true, name);
  }

  Worth name(String words) {
    return new Worth(weight, titleBonus, role, isRequired, words);
  }
}
