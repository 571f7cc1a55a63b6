package io.github.arxivbot.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Span;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;

/** Whatever the texts and terms: the engine's reasons are those of a loop over all terms. */
class EngineLawsTest {

  /** Letters whose lower case is another length, depends on what is around, or is in two units. */
  private static final String ODD = "aAbiIİı\u0307σςΣßẞÅå\u212Bﬁk\u212A -e\u0301éÉ𐐀𐐨𝔸注1s";

  private static final Pattern FINAL =
      Pattern.compile(
          "(?<=[\\p{L}&&[^注]][\\u0307\\u0301]{0,20})Σ(?![\\u0307\\u0301]*[\\p{L}&&[^注]])");

  @Tag("slow")
  @Property(tries = 3000)
  void every_term_is_found_where_the_plain_loop_finds_it(
      @ForAll("paper") Paper paper, @ForAll("terms") List<String> terms) {
    KeywordScorer scorer = KeywordScorer.builder().keywords(terms).build();

    assertThat(reasons(scorer.score(paper)))
        .isEqualTo(plain(paper.title(), paper.abstractText(), terms));
  }

  @Tag("slow")
  @Property(tries = 300)
  void scored_together_papers_get_what_they_get_alone(
      @ForAll("papers") List<Paper> papers, @ForAll("terms") List<String> terms) {
    KeywordScorer scorer = KeywordScorer.builder().keywords(terms).build();

    assertThat(scorer.scoreAll(papers).stream().map(EngineLawsTest::whole).toList())
        .isEqualTo(papers.stream().map(paper -> whole(scorer.score(paper))).toList());
  }

  @Tag("slow")
  @Property(tries = 300)
  void several_readers_get_in_one_pass_what_each_gets_alone(
      @ForAll("papers") List<Paper> papers,
      @ForAll("terms") List<String> some,
      @ForAll("terms") List<String> others) {
    KeywordScorer one = KeywordScorer.builder().keywords(some).excludeKeywords("ß").build();
    KeywordScorer two = KeywordScorer.builder().match(MatchMode.WORD).keywords(others).build();
    KeywordScorer three =
        KeywordScorer.builder().keywords(some).add(Keyword.not(Keyword.term("a"))).build();
    List<KeywordScorer> all = List.of(one, two, three);

    List<List<Score>> together = KeywordScorerGroup.of(all).scoreAll(papers);

    for (int i = 0; i < papers.size(); i++) {
      Paper paper = papers.get(i);
      assertThat(together.get(i).stream().map(EngineLawsTest::whole).toList())
          .isEqualTo(all.stream().map(scorer -> whole(scorer.score(paper))).toList());
    }
  }

  @Property
  void a_marked_place_holds_the_term(
      @ForAll("plainTexts") String title,
      @ForAll("plainTexts") String text,
      @ForAll("plainTexts") String term) {
    Assume.that(!term.isBlank());
    Paper paper = Papers.paper(title, text);
    Score score = KeywordScorer.builder().keywords(term).build().score(paper);
    if (score instanceof Score.Points points) {
      for (Span span : points.reasons().get(0).spans()) {
        String found =
            (span.field() == Field.TITLE ? paper.title() : paper.abstractText())
                .substring(span.start(), span.end());
        boolean runsOn =
            span.field() == Field.TITLE ? span.end() == paper.title().length() : span.start() == 0;
        if (!runsOn || found.length() >= term.length()) {
          assertThat(found).isEqualToIgnoringCase(term);
        } else {
          assertThat(term).containsIgnoringCase(found);
        }
      }
    }
  }

  /** Thousands of terms, one inside another, in both layouts of the tables. */
  @Tag("slow")
  @Property(tries = 6)
  void many_terms_are_found_like_few(@ForAll("seeds") int seed) {
    Random random = new Random(seed);
    List<String> words =
        IntStream.range(0, 300).mapToObj(i -> word(random, 2 + random.nextInt(7))).toList();
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < 6000; i++) {
      String term = words.get(random.nextInt(300)) + " " + words.get(random.nextInt(300));
      terms.add(random.nextInt(4) == 0 ? term.substring(random.nextInt(4)).strip() : term);
    }
    KeywordScorer scorer = KeywordScorer.builder().keywords(terms).build();
    List<Paper> papers = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 120; word++) {
        text.append(words.get(random.nextInt(300))).append(random.nextInt(9) == 0 ? ". " : " ");
      }
      papers.add(Papers.paper(text.substring(0, 60), text.substring(61)));
    }
    List<Score> scores = scorer.scoreAll(papers);
    for (int i = 0; i < papers.size(); i++) {
      Paper paper = papers.get(i);
      assertThat(reasons(scores.get(i)))
          .isEqualTo(plain(paper.title(), paper.abstractText(), terms));
    }
    assertThat(scorer.tableBytes()).isBetween(1L << 16, 2L << 20);
  }

  /** Texts that end anywhere in a lane, fit into none, or must be read with care. */
  @Tag("slow")
  @Property(tries = 20)
  void papers_of_all_lengths_get_together_what_the_plain_loop_gives(@ForAll("seeds") int seed) {
    Random random = new Random(seed);
    List<String> terms = List.of("ab", "b a", "aa", "abab");
    KeywordScorer scorer = KeywordScorer.builder().keywords(terms).build();
    List<Paper> papers =
        IntStream.range(0, 60)
            .mapToObj(
                i -> Papers.paper(letters(random, 60), letters(random, i % 9 == 0 ? 9000 : 1500)))
            .toList();
    List<Score> scores = scorer.scoreAll(papers);
    for (int i = 0; i < papers.size(); i++) {
      assertThat(reasons(scores.get(i)))
          .isEqualTo(plain(papers.get(i).title(), papers.get(i).abstractText(), terms));
      assertThat(whole(scores.get(i))).isEqualTo(whole(scorer.score(papers.get(i))));
    }
  }

  private static String letters(Random random, int most) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(most);
    for (int i = 0; i < length; i++) {
      text.append(random.nextInt(5000) == 0 ? 'İ' : "abxy  ".charAt(random.nextInt(6)));
    }
    return text.toString();
  }

  /** More letters than there are classes of them. */
  @Property(tries = 20)
  void terms_in_thousands_of_letters_are_found_like_others(@ForAll("seeds") int seed) {
    Random random = new Random(seed);
    List<String> terms = IntStream.range(0, 800).mapToObj(i -> signs(random, 1 + i % 3)).toList();
    List<Paper> papers =
        IntStream.range(0, 12)
            .mapToObj(i -> Papers.paper(signs(random, 30), signs(random, 400)))
            .toList();
    List<Score> scores = KeywordScorer.builder().keywords(terms).build().scoreAll(papers);
    for (int i = 0; i < papers.size(); i++) {
      assertThat(reasons(scores.get(i)))
          .isEqualTo(plain(papers.get(i).title(), papers.get(i).abstractText(), terms));
    }
  }

  private static String signs(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) ('\u4E00' + Math.min(random.nextInt(3000), random.nextInt(3000))));
    }
    return text.toString();
  }

  private static String word(Random random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append((char) ('a' + Math.min(random.nextInt(26), random.nextInt(26))));
    }
    return word.toString();
  }

  @Provide
  Arbitrary<Integer> seeds() {
    return Arbitraries.integers();
  }

  @Provide
  Arbitrary<String> plainTexts() {
    return Arbitraries.strings().withChars("aAbB ").ofMinLength(1).ofMaxLength(8);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> odd =
        Arbitraries.of(ODD.codePoints().mapToObj(Character::toString).toList())
            .list()
            .ofMaxSize(14)
            .map(letters -> String.join("", letters));
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(10);
    return Arbitraries.frequencyOf(
        Tuple.of(9, odd), Tuple.of(1, any.filter(EngineLawsTest::isPlain)));
  }

  private static boolean isPlain(String text) {
    return text.indexOf('Σ') < 0;
  }

  @Provide
  Arbitrary<List<String>> terms() {
    return Arbitraries.of(ODD.codePoints().mapToObj(Character::toString).toList())
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(letters -> String.join("", letters))
        .filter(word -> !word.isBlank())
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<Paper> paper() {
    return texts().flatMap(title -> texts().map(text -> Papers.paper(title, text)));
  }

  @Provide
  Arbitrary<List<Paper>> papers() {
    return paper().list().ofMaxSize(9);
  }

  /** JDK 17 finds the end of a word by rules of its own, so the final sigma is Unicode's here. */
  private static String lower(String text) {
    return FINAL.matcher(text).replaceAll("ς").replace('Σ', 'σ').toLowerCase(Locale.ROOT);
  }

  private static List<String> plain(String title, String text, List<String> terms) {
    String lowerTitle = lower(title);
    String lowerText = lower(title + " " + text);
    List<String> reasons = new ArrayList<>();
    for (String term : terms) {
      List<String> spellings = List.of(lower(term), lower(Normalizer.normalize(term, Form.NFC)));
      if (spellings.stream().anyMatch(lowerText::contains)) {
        boolean inTitle = spellings.stream().anyMatch(lowerTitle::contains);
        Field field = inTitle ? Field.TITLE : Field.TEXT;
        reasons.add(Reason.of(term, field, inTitle ? 1.5 : 1).toString());
      }
    }
    return reasons;
  }

  private static List<String> reasons(Score score) {
    return score instanceof Score.Points points
        ? points.reasons().stream().map(Reason::toString).toList()
        : List.of();
  }

  private static List<String> whole(Score score) {
    return score instanceof Score.Points points
        ? points.reasons().stream().map(reason -> reason + " " + reason.spans()).toList()
        : List.of(score.toString());
  }
}
