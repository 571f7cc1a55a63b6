package io.github.arxivbot.fetcher.arxiv;

import static io.github.arxivbot.fetcher.arxiv.TestFeeds.description;
import static io.github.arxivbot.fetcher.arxiv.TestFeeds.guid;
import static io.github.arxivbot.fetcher.arxiv.TestFeeds.item;
import static io.github.arxivbot.fetcher.arxiv.TestFeeds.itemOf;
import static io.github.arxivbot.fetcher.arxiv.TestFeeds.read;
import static io.github.arxivbot.fetcher.arxiv.TestFeeds.rss;
import static io.github.arxivbot.fetcher.arxiv.TestFeeds.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.spi.Batch;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An invalid item is a problem, and the others are read. */
class UnusualFeedItemsTest {

  private static final String GOOD = item("2602.00001v1");

  @Test
  void a_description_of_another_form_becomes_the_abstract_and_a_problem() {
    Batch batch =
        read(rss(GOOD, itemOf(guid("2602.00002v1"), type("cross"), text("Just an abstract."))));
    assertThat(batch.papers()).hasSize(2);
    assertThat(batch.papers().get(1).abstractText()).isEqualTo("Just an abstract.");
    assertThat(batch.problems())
        .containsExactly(
            new Problem(
                Step.FETCH,
                "cs.LG",
                "item 2 (2602.00002v1): expected a description"
                    + " \"arXiv:ID Announce Type: TYPE Abstract: TEXT\","
                    + " found \"Just an abstract.\"; the whole text is used as the abstract",
                false));
  }

  @Test
  void an_item_without_a_description_is_a_paper_without_an_abstract() {
    Batch batch = read(rss(itemOf(guid("2602.00002v1"), type("new"))));
    assertThat(batch.papers().get(0).abstractText()).isEmpty();
    assertThat(messages(batch))
        .containsExactly("item 1 (2602.00002v1): it has no description; its abstract is empty");
  }

  @Test
  void an_item_without_an_identifier_is_left_out() {
    Batch batch = read(rss(GOOD, itemOf("<guid>urn:x</guid>", type("new"), text("Something."))));
    assertThat(batch.failure()).isEmpty();
    assertThat(batch.papers()).hasSize(1);
    assertThat(messages(batch))
        .containsExactly(
            "item 2 (\"A title\"): it has no identifier such as oai:arXiv.org:2602.09578v1,"
                + " found \"urn:x\"; it is left out");
  }

  @Test
  void an_item_of_unknown_type_is_left_out() {
    Batch batch =
        read(rss(itemOf(guid("2602.00002v1"), type("revised"), text("Something.")), GOOD));
    assertThat(batch.papers()).hasSize(1);
    assertThat(messages(batch))
        .containsExactly(
            "item 1 (2602.00002v1): it has no known announcement type, found \"revised\";"
                + " it is left out");
  }

  @Test
  void a_feed_without_readable_items_has_failed() {
    Batch batch = read(rss(itemOf("<guid>urn:x</guid>"), itemOf("<guid>urn:y</guid>")));
    assertThat(batch.papers()).isEmpty();
    assertThat(batch.failure().orElseThrow().message())
        .startsWith("none of its 2 items can be read: item 1 (\"A title\"): it has no identifier");
    assertThat(batch.announced()).isPresent();
  }

  @Test
  void a_paper_without_a_title_is_shown_by_its_identifier() {
    Batch batch = read(rss(GOOD.replace("<title>A title</title>", "")));
    assertThat(batch.papers().get(0).title()).isEqualTo("arXiv:2602.00001v1");
    assertThat(messages(batch))
        .containsExactly("item 1 (2602.00001v1): it has no title; its identifier is shown instead");
  }

  @Test
  void overlong_texts_are_cut_and_reported() {
    Batch batch =
        read(
            rss(
                itemOf(
                        guid("2602.00001v1"),
                        description("2602.00001v1", "new", "😀".repeat(60_000)),
                        "<dc:rights>" + "r".repeat(2001) + "</dc:rights>",
                        "<category> cs.LG </category><category/><category>"
                            + "c".repeat(101)
                            + "</category>",
                        "<dc:creator>" + "Ada Example, ".repeat(50_000) + "Bo</dc:creator>")
                    .replace("A title", "t".repeat(2001))));
    assertThat(batch.papers().get(0).title()).hasSize(2000);
    assertThat(batch.papers().get(0).abstractText()).endsWith("😀").hasSizeLessThan(100_001);
    assertThat(batch.papers().get(0).license()).isEmpty();
    assertThat(batch.papers().get(0).categories()).containsExactly("cs.LG");
    assertThat(batch.papers().get(0).authors()).hasSize(500_000 / "Ada Example".length());
    assertThat(messages(batch))
        .extracting(message -> message.substring("item 1 (2602.00001v1): ".length()))
        .containsExactlyInAnyOrder(
            "its title is longer than 2000 characters and cut there",
            "its abstract is longer than 100000 characters and cut there",
            "the names of its 50001 authors are longer than 500000 characters;"
                + " the first 45454 are kept",
            "1 of its categories are left out: blank, longer than 100 characters,"
                + " or after the first 100",
            "its license is longer than 2000 characters and left out");
  }

  @Test
  void only_the_first_items_of_an_overlong_feed_are_read() {
    String[] items =
        IntStream.range(0, 5001)
            .mapToObj(i -> item("2602.%05d".formatted(i)))
            .toArray(String[]::new);
    Batch batch = read(rss(items));
    assertThat(batch.papers()).hasSize(5000);
    assertThat(messages(batch))
        .containsExactly("the feed has 5001 items; only the first 5000 are read");
  }

  @Test
  void untrusted_text_cannot_forge_a_log_line() {
    String forged = "a\nERROR all is lost\t\u202egnos\u0085 " + "x".repeat(100);
    Batch batch = read(rss(GOOD, itemOf("<guid>" + forged + "</guid>")));
    assertThat(messages(batch).get(0))
        .doesNotContain("\n", "\t", "\u202e", "\u0085")
        .contains("found \"a?ERROR all is lost??gnos? xxx")
        .contains("x…\"");
  }

  private static String text(String text) {
    return "<description>" + text + "</description>";
  }

  private static List<String> messages(Batch batch) {
    return batch.problems().stream().map(Problem::message).toList();
  }
}
