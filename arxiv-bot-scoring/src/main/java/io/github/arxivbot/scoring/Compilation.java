package io.github.arxivbot.scoring;

import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Term;
import io.github.arxivbot.scoring.internal.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns keywords into rules over literals, each of which is looked for once. */
final class Compilation {

  private final Map<Literal, Integer> literals = new LinkedHashMap<>();
  private final Map<Literal, Integer> commentLiterals = new LinkedHashMap<>();

  Plan plan(List<Listed> keywords, Look byDefault) {
    List<Rule> rules = new ArrayList<>();
    for (Listed listed : keywords) {
      rules.add(rule(listed, byDefault));
    }
    return new Plan(rules);
  }

  List<Literal> literals() {
    return List.copyOf(literals.keySet());
  }

  List<Literal> commentLiterals() {
    return List.copyOf(commentLiterals.keySet());
  }

  private Rule rule(Listed listed, Look byDefault) {
    Keyword keyword = listed.keyword();
    Set<Field> in = keyword.look().orElse(byDefault).fields();
    Field inText =
        in.size() == 2 ? Field.TEXT : in.contains(Field.TITLE) ? Field.TITLE : Field.ABSTRACT;
    Field elsewhere =
        switch (keyword.kind()) {
          case AUTHOR -> Field.AUTHORS;
          case CATEGORY -> Field.CATEGORIES;
          case COMMENT -> Field.COMMENTS;
          default -> Field.OTHER;
        };
    return new Rule(
        listed.term(),
        keyword.worth().isRequired(),
        listed.weight(),
        listed.titleBonus(),
        condition(keyword, byDefault),
        inText,
        elsewhere);
  }

  private Condition condition(Keyword keyword, Look outer) {
    Look look = keyword.look().orElse(outer);
    return switch (keyword.kind()) {
      case TERM -> LiteralCondition.of(number(literals, keyword, look), look.fields());
      case COMMENT -> new CommentCondition(number(commentLiterals, keyword, look));
      case REGEX ->
          new RegexCondition(
              RegexCondition.compile(keyword.text(), look.isExactCase()), look.fields());
      case AUTHOR -> new AuthorCondition(AuthorName.of(keyword.text()).orElseThrow());
      case CATEGORY -> CategoryCondition.of(keyword.text());
      case ANY -> new GroupConditions.Any(parts(keyword, look));
      case ALL -> new GroupConditions.All(parts(keyword, look));
      case NOT -> new GroupConditions.Not(condition(keyword.parts().get(0), look));
    };
  }

  private List<Condition> parts(Keyword keyword, Look look) {
    return keyword.parts().stream().map(part -> condition(part, look)).toList();
  }

  private static int number(Map<Literal, Integer> numbers, Keyword keyword, Look look) {
    Literal literal =
        new Literal(
            keyword.text(),
            look.isWord(),
            look.isWord() && look.mayBePlural(),
            look.isExactCase(),
            look.folds(Fold.HYPHEN),
            look.folds(Fold.ACCENTS));
    return numbers.computeIfAbsent(literal, unknown -> numbers.size());
  }

  /** The vocabulary of some keywords. */
  static List<Term> terms(List<Listed> keywords) {
    return keywords.stream().map(Listed::term).toList();
  }
}
