package io.github.arxivbot.scoring.internal.ahocorasick;

/** A literal in normalized form; verifies a hit of the automaton in the original text. */
final class LiteralPattern {

  static final int NOWHERE = -1;

  private final Literal literal;
  private final String units;
  private final boolean exact;

  LiteralPattern(Literal literal, boolean separatorsAreMerged) {
    this.literal = literal;
    String text =
        literal.anyAccent() ? CaseFolder.withoutAccents(literal.written()) : literal.written();
    if (!literal.caseMatters()) {
      text = CaseFolder.lower(text);
    }
    StringBuilder same = new StringBuilder(text);
    for (int i = 0; i < same.length(); i++) {
      same.setCharAt(i, separator(same.charAt(i)));
    }
    units = same.toString();
    exact = isExact(separatorsAreMerged);
    if (units.isEmpty()) {
      throw new IllegalArgumentException(
          "nothing is left of \"" + literal.written() + "\" without its accents");
    }
  }

  /** Returns the units that the automaton searches for; it may treat more letters as equal. */
  String units() {
    return units;
  }

  boolean isWord() {
    return literal.word();
  }

  boolean isPlural() {
    return literal.plural();
  }

  boolean caseMatters() {
    return literal.caseMatters();
  }

  /** Tests whether every hit of the automaton is a match. */
  boolean isExact() {
    return exact;
  }

  private boolean isExact(boolean separatorsAreMerged) {
    return !literal.caseMatters()
        && !literal.anyAccent()
        && units
            .chars()
            .noneMatch(
                c ->
                    Character.isSurrogate((char) c)
                        || c == CaseFolder.SIGMA
                        || c == CaseFolder.FINAL_SIGMA
                        || (separatorsAreMerged && CaseFolder.isSeparator((char) c)));
  }

  private char separator(char c) {
    boolean isSame =
        literal.anyHyphen() ? CaseFolder.isSeparator(c) : literal.word() && CaseFolder.isBlank(c);
    return isSame ? ' ' : c;
  }

  /**
   * Returns the beginning of a match that ends at a position, or {@link #NOWHERE}.
   *
   * @param halfway whether it ends between the two units of the last letter's lower case
   */
  int begins(ScannedText text, int end, boolean halfway) {
    boolean half = halfway;
    int at = end;
    int left = units.length();
    while (left > 0) {
      if (at == 0) {
        return NOWHERE;
      }
      at--;
      char c = text.charAt(at);
      if (literal.anyAccent() && CaseFolder.isMark(c)) {
        continue;
      }
      if (c == CaseFolder.DOTTED_I && !literal.caseMatters() && !literal.anyAccent()) {
        if (!half) {
          left--;
          if (units.charAt(left) != CaseFolder.DOT_ABOVE) {
            return NOWHERE;
          }
        }
        half = false;
        if (left > 0) {
          left--;
          if (units.charAt(left) != 'i') {
            return NOWHERE;
          }
        }
        continue;
      }
      left--;
      if (separator(unit(text, at, c)) != units.charAt(left)) {
        return NOWHERE;
      }
    }
    return at;
  }

  private char unit(ScannedText text, int at, char c) {
    if (!literal.anyAccent()) {
      return literal.caseMatters() ? c : CaseFolder.lower(text, at);
    }
    char base = CaseFolder.base(c);
    return literal.caseMatters()
        ? base
        : base == c ? CaseFolder.lower(text, at) : Character.toLowerCase(base);
  }

  /** Returns the end of a match including accents that follow its last letter. */
  int withAccents(ScannedText text, int end) {
    int at = end;
    while (literal.anyAccent() && at < text.length() && CaseFolder.isMark(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
