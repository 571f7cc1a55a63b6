package io.github.arxivbot.scoring;

import io.github.arxivbot.internal.text.ResourceText;
import io.github.arxivbot.model.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds keywords of a list that may have another effect than their owner expects. */
final class KeywordRemarks {

  private static final String SHORT_TERM = "[A-Za-z]{2,5}";
  private static final int MAX_SHOWN = 5;

  private final List<Keyword> terms;
  private final List<Keyword> scored;
  private final MatchMode match;

  /** Creates the remarks on a list; {@code match} is the mode of keywords without their own. */
  KeywordRemarks(List<KeywordEntry> list, MatchMode match) {
    this.terms = terms(list);
    this.scored =
        terms(list.stream().filter(one -> one.term().role() != Term.Role.EXCLUDES).toList());
    this.match = match;
  }

  private static List<Keyword> terms(List<KeywordEntry> list) {
    return list.stream()
        .map(KeywordEntry::keyword)
        .filter(one -> one.kind() == Keyword.Kind.TERM)
        .toList();
  }

  List<String> all() {
    List<String> remarks = new ArrayList<>();
    remarks.addAll(repeated());
    remarks.addAll(contained());
    remarks.addAll(shortTerms());
    return remarks;
  }

  private List<String> shortTerms() {
    Set<String> found = new LinkedHashSet<>();
    String example = "";
    String words = "";
    for (Keyword term : terms) {
      if (term.text().matches(SHORT_TERM) && !isWord(term) && !term.options().isExactCase()) {
        words = words.isEmpty() ? commonWords() : words;
        String word = wordAround(lowerCase(term.text()), words);
        if (!word.isEmpty()) {
          found.add(quoted(term.text()) + " in " + quoted(word));
          example = example.isEmpty() ? quoted(term.text()) : example;
        }
      }
    }
    return found.isEmpty()
        ? List.of()
        : List.of(
            "a short term is also found inside other words: "
                + String.join(", ", found)
                + "; {\"term\": "
                + example
                + ", \"match\": \"word\"} finds whole words only");
  }

  /** Returns a word with a term after its beginning, where it is not just a longer form. */
  private static String wordAround(String term, String words) {
    int at = words.indexOf(term);
    while (at >= 0 && words.charAt(at - 1) == '\n') {
      at = words.indexOf(term, at + 1);
    }
    return at < 0 ? "" : words.substring(words.lastIndexOf('\n', at) + 1, words.indexOf('\n', at));
  }

  private static String commonWords() {
    String name = "common-words.txt";
    return "\n" + ResourceText.read(KeywordRemarks.class.getResourceAsStream(name), name);
  }

  private List<String> repeated() {
    return repeatedBy(keyword -> lowerCase(keyword.text()), scored)
        .flatMap(same -> repeatedBy(KeywordRemarks::sameHits, same))
        .map(same -> repeated(same.stream().map(Keyword::text).toList()))
        .toList();
  }

  /** Returns the keywords with an equal key, of each key that occurs more than once. */
  private static Stream<List<Keyword>> repeatedBy(
      Function<Keyword, Object> key, List<Keyword> keywords) {
    return keywords.stream()
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .filter(same -> same.size() > 1);
  }

  private static List<Object> sameHits(Keyword keyword) {
    String text = keyword.text();
    return List.of(keyword.options().isExactCase() ? text : lowerCase(text), keyword.options());
  }

  private static String repeated(List<String> same) {
    List<String> different = List.copyOf(new LinkedHashSet<>(same));
    String words =
        different.stream().map(KeywordRemarks::quoted).collect(Collectors.joining(" and "));
    String entries =
        different.size() == 1
            ? words + " is listed " + same.size() + " times"
            : words + " differ only in case";
    return entries
        + "; each entry counts, so one hit gives the points of "
        + same.size()
        + " entries";
  }

  /** Looks up each part of a term that is as long as another term, in linear time of the list. */
  private List<String> contained() {
    Map<String, Keyword> byText = new HashMap<>();
    Set<Integer> lengths = new TreeSet<>();
    for (Keyword term : scored) {
      byText.putIfAbsent(lowerCase(term.text()), term);
      lengths.add(lowerCase(term.text()).length());
    }
    Set<String> pairs = new LinkedHashSet<>();
    for (Keyword longer : scored) {
      String text = lowerCase(longer.text());
      for (int length : lengths) {
        for (int start = 0; length < text.length() && start + length <= text.length(); start++) {
          Keyword part = byText.get(text.substring(start, start + length));
          if (part != null && isFoundWith(part, longer, start)) {
            pairs.add(quoted(part.text()) + " in " + quoted(longer.text()));
          }
        }
      }
    }
    if (pairs.isEmpty()) {
      return List.of();
    }
    String more = pairs.size() > MAX_SHOWN ? " and " + (pairs.size() - MAX_SHOWN) + " more" : "";
    return List.of(
        "a term that contains another one counts for both: "
            + pairs.stream().limit(MAX_SHOWN).collect(Collectors.joining(", "))
            + more);
  }

  private boolean isFoundWith(Keyword part, Keyword longer, int start) {
    MatchOptions options = part.options();
    int end = start + part.text().length();
    boolean isWhole = !isLetter(longer.text(), start - 1) && !isLetter(longer.text(), end);
    return (isWhole || !isWord(part))
        && !options.isExactCase()
        && options.fields().containsAll(longer.options().fields())
        && (longer.options().folds() == null
            || longer.options().folds().stream().allMatch(options::folds));
  }

  private static boolean isLetter(String text, int index) {
    return index >= 0 && index < text.length() && Character.isLetterOrDigit(text.charAt(index));
  }

  private boolean isWord(Keyword term) {
    return term.options().match() == null ? match == MatchMode.WORD : term.options().isWord();
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  private static String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
