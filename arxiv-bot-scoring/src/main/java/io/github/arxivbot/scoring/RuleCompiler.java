package io.github.arxivbot.scoring;

import io.github.arxivbot.internal.tex.PaperText;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Term;
import io.github.arxivbot.scoring.internal.ahocorasick.Literal;
import io.github.arxivbot.scoring.internal.rules.AuthorCondition;
import io.github.arxivbot.scoring.internal.rules.AuthorName;
import io.github.arxivbot.scoring.internal.rules.CategoryCondition;
import io.github.arxivbot.scoring.internal.rules.CommentCondition;
import io.github.arxivbot.scoring.internal.rules.CompositeConditions;
import io.github.arxivbot.scoring.internal.rules.KeywordCondition;
import io.github.arxivbot.scoring.internal.rules.KeywordMatcher;
import io.github.arxivbot.scoring.internal.rules.KeywordRule;
import io.github.arxivbot.scoring.internal.rules.LiteralCondition;
import io.github.arxivbot.scoring.internal.rules.RegexCondition;
import io.github.arxivbot.scoring.internal.rules.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Compiles keywords into rules over literals. Equal literals are searched once. */
final class RuleCompiler {

  private final Map<Literal, Integer> literals = new LinkedHashMap<>();
  private final Map<Literal, Integer> commentLiterals = new LinkedHashMap<>();

  RuleSet compile(List<KeywordEntry> keywords, MatchOptions byDefault) {
    List<KeywordRule> rules = new ArrayList<>();
    for (KeywordEntry listed : keywords) {
      rules.add(rule(listed, byDefault));
    }
    return new RuleSet(rules);
  }

  /** Returns a matcher for rule sets that this compiler has made. */
  KeywordMatcher matcher(List<RuleSet> ruleSets) {
    return new KeywordMatcher(
        ruleSets, List.copyOf(literals.keySet()), List.copyOf(commentLiterals.keySet()));
  }

  private KeywordRule rule(KeywordEntry listed, MatchOptions byDefault) {
    Keyword keyword = listed.keyword();
    Set<Field> in = keyword.options().orElse(byDefault).fields();
    Field inText =
        in.size() == 2 ? Field.TEXT : in.contains(Field.TITLE) ? Field.TITLE : Field.ABSTRACT;
    Field elsewhere =
        switch (keyword.kind()) {
          case AUTHOR -> Field.AUTHORS;
          case CATEGORY -> Field.CATEGORIES;
          case COMMENT -> Field.COMMENTS;
          default -> Field.OTHER;
        };
    return new KeywordRule(
        listed.term(),
        keyword.effect().isRequired(),
        listed.weight(),
        listed.titleBonus(),
        condition(keyword, byDefault),
        inText,
        elsewhere);
  }

  private KeywordCondition condition(Keyword keyword, MatchOptions outer) {
    MatchOptions look = keyword.options().orElse(outer);
    return switch (keyword.kind()) {
      case TERM ->
          literal(
              keyword, text -> LiteralCondition.of(number(literals, text, look), look.fields()));
      case COMMENT ->
          literal(keyword, text -> new CommentCondition(number(commentLiterals, text, look)));
      case REGEX ->
          new RegexCondition(
              RegexCondition.compile(keyword.text(), look.isExactCase()), look.fields());
      case AUTHOR ->
          new AuthorCondition(AuthorName.of(PaperText.line(keyword.text())).orElseThrow());
      case CATEGORY -> CategoryCondition.of(keyword.text());
      case ANY -> new CompositeConditions.Any(parts(keyword, look));
      case ALL -> new CompositeConditions.All(parts(keyword, look));
      case NOT -> new CompositeConditions.Not(condition(keyword.parts().get(0), look));
    };
  }

  /** Returns a condition on a word as it is written, or with letters in place of TeX. */
  private static KeywordCondition literal(
      Keyword keyword, Function<String, KeywordCondition> condition) {
    String letters = PaperText.letters(keyword.text());
    return letters.equals(keyword.text())
        ? condition.apply(letters)
        : new CompositeConditions.Any(
            List.of(condition.apply(letters), condition.apply(keyword.text())));
  }

  private List<KeywordCondition> parts(Keyword keyword, MatchOptions look) {
    return keyword.parts().stream().map(part -> condition(part, look)).toList();
  }

  private static int number(Map<Literal, Integer> numbers, String text, MatchOptions look) {
    Literal literal =
        new Literal(
            text,
            look.isWord(),
            look.isWord() && look.mayBePlural(),
            look.isExactCase(),
            look.folds(Normalization.HYPHEN),
            look.folds(Normalization.ACCENTS));
    return numbers.computeIfAbsent(literal, unknown -> numbers.size());
  }

  /** Returns the terms of keywords. */
  static List<Term> terms(List<KeywordEntry> keywords) {
    return keywords.stream().map(KeywordEntry::term).toList();
  }
}
