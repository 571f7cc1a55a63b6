package io.github.arxivbot.scorer.liked.internal.text;

import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The terms of a paper: words, pairs of neighboring words, and categories. A term of the title
 * counts {@value #TITLE_WEIGHT} times.
 */
public final class PaperTerms {

  /** The prefix of terms that are categories; no word contains a colon. */
  public static final String CATEGORY = "category:";

  private static final int TITLE_WEIGHT = 3;
  private static final int MAX_SPANS = 20;

  private final List<Token> title;
  private final List<Token> abstractTokens;
  private final List<String> categories;

  private PaperTerms(String title, String abstractText, List<String> categories) {
    this.title = Tokenizer.tokens(title);
    this.abstractTokens = Tokenizer.tokens(abstractText);
    this.categories = List.copyOf(categories);
  }

  public static PaperTerms of(Paper paper) {
    return of(paper.title(), paper.abstractText(), paper.categories());
  }

  public static PaperTerms of(String title, String abstractText, List<String> categories) {
    return new PaperTerms(title, abstractText, categories);
  }

  /** Returns how often each term occurs, in the order of the text. */
  public Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    count(title, TITLE_WEIGHT, counts);
    count(abstractTokens, 1, counts);
    categories.forEach(category -> counts.put(CATEGORY + category, 1));
    return counts;
  }

  private static void count(List<Token> tokens, int weight, Map<String, Integer> counts) {
    String previous = "";
    for (Token token : tokens) {
      counts.merge(token.word(), weight, Integer::sum);
      if (!previous.isEmpty()) {
        counts.merge(pair(previous, token.word()), weight, Integer::sum);
      }
      previous = token.word();
    }
  }

  private static String pair(String first, String second) {
    return first + " " + second;
  }

  /** Returns the first places of some terms, in the order of the text. */
  public Map<String, List<Span>> spans(Set<String> terms) {
    Map<String, List<Span>> found = new HashMap<>();
    find(title, Field.TITLE, terms, found);
    find(abstractTokens, Field.ABSTRACT, terms, found);
    return found;
  }

  private static void find(
      List<Token> tokens, Field field, Set<String> terms, Map<String, List<Span>> found) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      add(token.word(), new Span(field, token.start(), token.end()), terms, found);
      if (i > 0) {
        Token previous = tokens.get(i - 1);
        Span span = new Span(field, previous.start(), token.end());
        add(pair(previous.word(), token.word()), span, terms, found);
      }
    }
  }

  private static void add(
      String term, Span span, Set<String> terms, Map<String, List<Span>> found) {
    if (terms.contains(term)) {
      List<Span> spans = found.computeIfAbsent(term, unknown -> new ArrayList<>());
      if (spans.size() < MAX_SPANS) {
        spans.add(span);
      }
    }
  }
}
