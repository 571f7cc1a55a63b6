package io.github.arxivbot.scoring;

import io.github.arxivbot.model.Term;

/** A keyword as an entry of a list, which provides the defaults for points. */
record KeywordEntry(Keyword keyword, ListKind kind, String source) {

  /** The four lists of a configuration. */
  enum ListKind {
    KEYWORDS("keywords", Term.Role.ADMITS, 1, 0.5),
    HIGH("high_score_keywords", Term.Role.RANKS, 10, 2),
    LOW("low_score_keywords", Term.Role.RANKS, -10, 2),
    EXCLUDED("exclude_keywords", Term.Role.EXCLUDES, 0, 0);

    private final String key;
    private final Term.Role role;
    private final double weight;
    private final double bonusPerPoint;

    ListKind(String key, Term.Role role, double weight, double bonusPerPoint) {
      this.key = key;
      this.role = role;
      this.weight = weight;
      this.bonusPerPoint = bonusPerPoint;
    }

    String key() {
      return key;
    }
  }

  Term term() {
    Term.Role role =
        keyword.effect().role() == Term.Role.ADMITS ? kind.role : keyword.effect().role();
    return new Term(source, keyword.words(), role);
  }

  double weight() {
    Double own = keyword.effect().weight();
    return own == null ? kind.weight : own;
  }

  double titleBonus() {
    Double own = keyword.effect().titleBonus();
    return own == null ? weight() * kind.bonusPerPoint : own;
  }
}
