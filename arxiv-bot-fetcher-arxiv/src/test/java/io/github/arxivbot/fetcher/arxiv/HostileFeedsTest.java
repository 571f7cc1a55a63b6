package io.github.arxivbot.fetcher.arxiv;

import static io.github.arxivbot.fetcher.arxiv.TestFeeds.item;
import static io.github.arxivbot.fetcher.arxiv.TestFeeds.itemOf;
import static io.github.arxivbot.fetcher.arxiv.TestFeeds.read;
import static io.github.arxivbot.fetcher.arxiv.TestFeeds.rss;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Problem;
import io.github.arxivbot.spi.Batch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that answers other than a feed are failures that describe the answer. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileFeedsTest {

  private static final String GET =
      "GET https://rss.arxiv.org/rss/cs.LG: expected an RSS 2.0 or Atom 1.0 feed, found ";
  private static final String DOCTYPE =
      GET + "XML with a DOCTYPE, which is rejected because it can include other files";
  private static final String PROXY = "; check base_url, and whether a proxy answers for arXiv";

  @Test
  void expanding_entities_are_rejected() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"aaaaaaaaaa\">");
    for (int i = 1; i < 40; i++) {
      bomb.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    bomb.append("]>").append(rss().replaceFirst("<\\?xml.*?>\\s*", "").replace("cs.LG", "&a39;"));
    assertThat(failure(bomb.toString()).message()).isEqualTo(DOCTYPE);
    assertThat(failure(bomb.toString()).retryable()).isFalse();
  }

  @Test
  void external_entities_are_never_read(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "the secret");
    for (String source : new String[] {"file:///etc/passwd", secret.toUri().toString()}) {
      String feed =
          "<!DOCTYPE rss [<!ENTITY x SYSTEM \""
              + source
              + "\">]>"
              + rss(item("2602.00001v1").replace("A title", "&x;"))
                  .replaceFirst("<\\?xml.*?>\\s*", "");
      Batch batch = read(feed);
      assertThat(batch.papers()).isEmpty();
      assertThat(batch.failure().orElseThrow().message()).isEqualTo(DOCTYPE);
    }
    String parameter = "<!DOCTYPE rss SYSTEM \"" + secret.toUri() + "\"><rss version=\"2.0\"/>";
    assertThat(failure(parameter).message()).isEqualTo(DOCTYPE);
  }

  @Test
  void deeply_nested_elements_do_not_overflow_the_stack() {
    String deep = "<a>".repeat(200_000) + "</a>".repeat(200_000);
    String feed = rss(itemOf("<description>" + deep + "</description>"));
    assertThat(failure(feed).message()).isEqualTo(GET + "one with elements nested deeper than 64");
  }

  @Tag("slow")
  @Test
  void too_many_elements_do_not_fill_the_memory() {
    String feed = rss(itemOf("<arxiv:a/>".repeat(500_000)));
    assertThat(failure(feed).message())
        .isEqualTo(GET + "one with more than 400000 elements and attributes");
    assertThat(read(rss(item("2602.00001v1"), itemOf("<arxiv:a/>".repeat(399_000)))).papers())
        .as("just below, it is read in reasonable time")
        .hasSize(1);
  }

  @Test
  void comments_and_processing_instructions_use_no_memory() {
    String feed = rss("<!-- --><?a?>".repeat(1_000_000), item("2602.00001v1"));
    assertThat(read(feed).papers()).hasSize(1);
  }

  @Test
  void an_html_page_is_reported_as_such() {
    assertThat(failure("<!DOCTYPE html><html><body>Log in</body></html>").message())
        .isEqualTo(GET + "an HTML page" + PROXY);
    assertThat(failure("<html><body>Log in</body></html>").message())
        .isEqualTo(GET + "an HTML page" + PROXY);
    assertThat(failure("\n<HTML><body><p>Log in<br></body></HTML>").message())
        .isEqualTo(GET + "an HTML page" + PROXY);
    assertThat(failure("<html>").retryable()).isTrue();
  }

  @Test
  void rss_1_0_is_reported_as_such() {
    assertThat(
            failure(
                    """
                    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                        xmlns="http://purl.org/rss/1.0/">
                      <channel rdf:about="x"><title>t</title></channel>
                    </rdf:RDF>
                    """)
                .message())
        .isEqualTo(GET + "RSS 1.0 (RDF); check base_url");
  }

  @Test
  void other_feeds_and_other_xml_are_reported_by_name() {
    assertThat(failure(rss().replace("\"2.0\"", "\"0.91\"")).message())
        .startsWith(GET + "RSS 0.91");
    assertThat(failure("<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"/>").message())
        .isEqualTo(GET + "ATOM 0.3; check base_url");
    assertThat(failure("<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"/>").message())
        .isEqualTo(GET + "XML with the root element \"OAI-PMH\"" + PROXY);
    assertThat(failure("<rss version=\"2.0\"/>").message())
        .startsWith(GET + "one with a missing or invalid element");
  }

  @Test
  void a_feed_that_is_cut_off_is_reported_as_such() {
    String whole = rss(item("2602.00001v1"), item("2602.00002v1"));
    String half = whole.substring(0, whole.length() / 2);
    assertThat(failure(half).message())
        .startsWith(GET + "one that is cut off before </rss>, in line ");
    assertThat(failure(half).retryable()).isTrue();
  }

  @Test
  void broken_xml_is_reported_with_its_line() {
    assertThat(failure(rss(item("2602.00001v1").replace("</title>", "</titel>"))).message())
        .startsWith(GET + "one with broken XML, in line 8: ");
    assertThat(failure(rss().replace("</link>", "")).message())
        .startsWith(GET + "one with broken XML");
    assertThat(failure("<?xml version").message()).startsWith(GET + "one with broken XML");
  }

  @Test
  void json_text_and_empty_answers_are_reported_as_such() {
    assertThat(failure("{\"error\": \"rate\"}").message())
        .isEqualTo(GET + "JSON that starts with \"{\"error\": \"rate\"}\"" + PROXY);
    assertThat(failure("Rate exceeded.").message())
        .isEqualTo(GET + "text that starts with \"Rate exceeded.\"" + PROXY);
    assertThat(failure(" \n").message()).isEqualTo(GET + "an empty answer");
    assertThat(failure("").message()).isEqualTo(GET + "an empty answer");
  }

  @Test
  void the_declared_encoding_is_used() {
    String feed = rss(item("2602.00001v1").replace("A title", "Schrödinger’s cat"));
    assertThat(read(feed.replace("UTF-8", "UTF-16").getBytes(UTF_16)).papers().get(0).title())
        .isEqualTo("Schrödinger’s cat");
    String latin = feed.replace("UTF-8", "ISO-8859-1").replace("’", "'");
    assertThat(read(latin.getBytes(ISO_8859_1)).papers().get(0).title())
        .isEqualTo("Schrödinger's cat");
  }

  private static Problem failure(String body) {
    Batch batch = read(body);
    assertThat(batch.papers()).isEmpty();
    assertThat(batch.problems()).isEmpty();
    return batch.failure().orElseThrow();
  }
}
