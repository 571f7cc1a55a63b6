package io.github.arxivbot.renderer.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Verdict.BatchState;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.testkit.samples.SampleDigests;
import io.github.arxivbot.testkit.samples.SamplePapers;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** Tests what is specific to Atom. */
class AtomFeedTest {

  @TempDir private Path folder;

  @Test
  void updated_is_the_time_of_the_digest_that_was_made_last() throws Exception {
    Digest madeAgain =
        TestDigests.at(10, "T12:00:00Z").build().toBuilder()
            .generated(TestDigests.digest(12).generated())
            .build();
    RenderRequest request =
        RenderRequest.builder(TestDigests.digest(11, "2602.00001v1"))
            .history(TestDigests.history(madeAgain))
            .build();

    Element feed = TestFeedFormat.xml(TestFeedFormat.text(request, FeedRenderer.atom()));

    assertThat(TestFeedFormat.value(feed, "updated")).isEqualTo("2026-02-12T12:00:00Z");
  }

  @Test
  void pdf_and_html_are_related_links() throws Exception {
    Element entry = entry(TestDigests.digest(11, "2602.00001v1"));

    assertThat(TestFeedFormat.children(entry, "link"))
        .extracting(
            link ->
                link.getAttribute("rel")
                    + " "
                    + link.getAttribute("type")
                    + " "
                    + link.getAttribute("href"))
        .containsExactly(
            "alternate text/html https://arxiv.org/abs/2602.00001v1",
            "related application/pdf https://arxiv.org/pdf/2602.00001v1",
            "related text/html https://arxiv.org/html/2602.00001v1");
  }

  @Test
  void a_paper_without_authors_has_an_unknown_author() throws Exception {
    DigestEntry entry =
        DigestEntry.of(SamplePapers.paper().authors(List.of()).build(), Score.points(List.of()));
    Digest digest = TestDigests.at(11, "T12:00:00Z").entries(List.of(entry)).build();

    assertThat(TestFeedFormat.ATOM.of(digest).entries().get(0).authors())
        .containsExactly("Unknown");
    assertThat(
            TestFeedFormat.ATOM
                .of(TestDigests.empty(11, BatchState.EMPTY))
                .entries()
                .get(0)
                .authors())
        .as("authors of an empty day, which is the bot's")
        .isEmpty();
  }

  @Test
  void content_is_declared_as_html_and_other_text_as_text() throws Exception {
    Element entry = entry(TestDigests.digest(11, "2602.00001v1"));

    assertThat(TestFeedFormat.children(entry, "content").get(0).getAttribute("type"))
        .isEqualTo("html");
    assertThat(TestFeedFormat.children(entry, "summary").get(0).getAttribute("type"))
        .isEqualTo("text");
    assertThat(TestFeedFormat.children(entry, "title").get(0).getAttribute("type"))
        .isIn("", "text");
  }

  @Test
  void every_identifier_is_an_absolute_uri() throws Exception {
    for (Digest digest : digests()) {
      ParsedFeed feed = TestFeedFormat.ATOM.of(digest);
      assertThat(feed.ids()).doesNotHaveDuplicates().allMatch(id -> URI.create(id).isAbsolute());
      assertThat(URI.create(feed.id()).isAbsolute()).isTrue();
    }
  }

  @Test
  @EnabledIf(value = "hasXmllint", disabledReason = "xmllint (libxml2-utils) is not installed")
  void a_feed_is_valid_against_the_atom_schema() throws Exception {
    List<String> command = new ArrayList<>(List.of("xmllint", "--noout", "--relaxng"));
    command.add(Path.of(AtomFeedTest.class.getResource("atom.rng").toURI()).toString());
    for (Digest digest : digests()) {
      Path file = folder.resolve(command.size() + ".xml");
      String text =
          TestFeedFormat.text(
              RenderRequest.of(digest), FeedRenderer.atom().self("https://example.org/atom.xml"));
      Files.writeString(file, text);
      command.add(file.toString());
    }

    Process xmllint = new ProcessBuilder(command).redirectErrorStream(true).start();
    String messages = new String(xmllint.getInputStream().readAllBytes(), UTF_8);

    assertThat(xmllint.waitFor()).as(messages).isZero();
  }

  static boolean hasXmllint() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(bin -> Files.isExecutable(Path.of(bin, "xmllint")));
  }

  private static List<Digest> digests() {
    List<Digest> digests = new ArrayList<>(SampleDigests.hostile().values());
    digests.add(SampleDigests.ordinary());
    digests.add(SampleDigests.empty());
    digests.add(TestDigests.empty(11, BatchState.LATE));
    return digests;
  }

  private static Element entry(Digest digest) throws Exception {
    Element feed =
        TestFeedFormat.xml(TestFeedFormat.text(RenderRequest.of(digest), FeedRenderer.atom()));
    return TestFeedFormat.children(feed, "entry").get(0);
  }
}
