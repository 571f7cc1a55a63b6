package io.github.arxivbot.benchmarks;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Generated papers that resemble arXiv's in length and word frequencies. The words consist of
 * syllables, so that they share prefixes and suffixes like English words.
 */
final class GeneratedPapers {

  static final int COUNT = 5000;

  private static final int TITLE = 78;
  private static final int ABSTRACT = 1000;
  private static final int VOCABULARY = 12_000;
  private static final double MAX_FREQUENCY = 0.2;
  private static final int DENSITY = 3;
  private static final double GOLDEN_SECTION = 0.618_033_988_75;
  private static final String[] SYLLABLES = {
    "ab", "al", "an", "at", "ba", "be", "ca", "cal", "co", "com", "con", "da", "de", "di", "dis",
    "e", "en", "er", "ex", "fa", "fi", "for", "ga", "ge", "gen", "gra", "ha", "hy", "i", "im", "in",
    "ing", "ion", "is", "ity", "ja", "ker", "la", "le", "li", "lin", "lo", "ma", "me", "ment", "mi",
    "mo", "mul", "na", "ne", "net", "no", "o", "ob", "op", "or", "pa", "per", "po", "pre", "pro",
    "qua", "ra", "re", "ro", "sa", "se", "si", "so", "sta", "sub", "ta", "te", "ter", "ti", "tion",
    "to", "tra", "u", "un", "va", "ve", "vi", "wa", "work", "xi", "y", "ze"
  };

  private final Random random = new Random(20_260_211);
  private final List<String> words = new ArrayList<>();
  private final List<Paper> papers = new ArrayList<>();

  GeneratedPapers() {
    this(COUNT);
  }

  private GeneratedPapers(int count) {
    TreeSet<String> made = new TreeSet<>();
    while (made.size() < VOCABULARY) {
      made.add(word());
    }
    words.addAll(made);
    Collections.shuffle(words, random);
    for (int i = 0; i < count; i++) {
      papers.add(paper(i));
    }
  }

  /** Returns a small number of papers, which are generated quickly. */
  static List<Paper> some(int count) {
    return new GeneratedPapers(count).all();
  }

  List<Paper> all() {
    return List.copyOf(papers);
  }

  /**
   * Returns terms that occur in these papers, words and word pairs, from those in every fifth paper
   * to those in a single one. They are drawn from the list by frequency, more densely at its
   * beginning, because users search for words rather than for random pairs.
   */
  List<String> terms(int count) {
    Map<String, Integer> papersByTerm = new LinkedHashMap<>();
    for (Paper paper : papers) {
      String[] text =
          paper.abstractText().toLowerCase(Locale.ROOT).replaceAll("[.,]", "").split(" ", -1);
      Set<String> here = new LinkedHashSet<>();
      for (int i = 0; i + 1 < text.length; i++) {
        if (text[i].length() > 3) {
          here.add(text[i]);
        }
        here.add(text[i] + " " + text[i + 1]);
      }
      here.forEach(term -> papersByTerm.merge(term, 1, Integer::sum));
    }
    List<String> byFrequency =
        papersByTerm.entrySet().stream()
            .filter(term -> term.getValue() <= MAX_FREQUENCY * papers.size())
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    TreeSet<Integer> ranks = new TreeSet<>();
    for (int i = 0; ranks.size() < count; i++) {
      double part = (i * GOLDEN_SECTION) % 1; // evenly spread, however many there are
      ranks.add((int) (byFrequency.size() * Math.pow(part, DENSITY)));
    }
    List<String> terms = new ArrayList<>(count);
    ranks.forEach(rank -> terms.add(byFrequency.get(rank)));
    Collections.shuffle(terms, random);
    return terms;
  }

  private String word() {
    int syllables = 1 + Math.min(random.nextInt(4), random.nextInt(5));
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  private Paper paper(int number) {
    return Paper.builder(
            ArxivId.parse(String.format(Locale.ROOT, "2602.%05dv1", number + 1)), title())
        .abstractText(abstractText())
        .authors(List.of("Ada Lovelace", "Alan M. Turing"))
        .category("cs.LG")
        .categories(List.of("cs.LG", "cs.DC"))
        .announceType(AnnounceType.NEW)
        .announced(Instant.parse("2026-02-11T05:00:00Z"))
        .build();
  }

  String title() {
    return text(TITLE, true);
  }

  String abstractText() {
    return text(ABSTRACT, false);
  }

  private String text(int length, boolean isTitle) {
    StringBuilder text = new StringBuilder();
    boolean begins = true;
    while (text.length() < length) {
      // Zipf's law: the word of rank r is about r times as rare as the first.
      int rank = (int) Math.pow(VOCABULARY, random.nextDouble()) - 1;
      String word = words.get(rank);
      if (begins || (isTitle && word.length() > 3)) {
        word = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
      }
      text.append(word);
      begins = random.nextInt(14) == 0 && !isTitle;
      text.append(begins ? ". " : random.nextInt(12) == 0 && !isTitle ? ", " : " ");
    }
    return text.toString().strip();
  }
}
