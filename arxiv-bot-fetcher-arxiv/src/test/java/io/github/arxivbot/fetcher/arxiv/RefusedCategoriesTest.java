package io.github.arxivbot.fetcher.arxiv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.http.PoliteHttp;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpException;
import io.github.arxivbot.spi.http.HttpReply;
import io.github.arxivbot.testkit.server.ArxivResponse;
import io.github.arxivbot.testkit.server.ArxivServer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A category that arXiv refuses is a failure with arXiv's reason. */
class RefusedCategoriesTest {

  private static final String CHECK = "; check whether cs.QX is an arXiv category";

  private static Http refusing(int status, String body) {
    return (address, max) -> {
      HttpReply reply = HttpReply.of(address, "", body.getBytes(UTF_8));
      throw new HttpException("GET answered " + status, status, false, reply);
    };
  }

  private static String rss(int status, String body) {
    Batch batch = TestFeeds.fetch(List.of("cs.QX"), refusing(status, body)).get(0);
    return batch.failure().map(Problem::message).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<rss><channel><title>Feed error</title><description>no class QX</description></channel></rss> | no class QX",
        "<?xml version='1.0'?><feed><title>x</title><entry><title>Error</title><summary>no&#10; class QX</summary></entry></feed> | no class QX",
        "<OAI-PMH><error code='badArgument'>no set QX</error></OAI-PMH> | no set QX",
        "<rss><channel><title>cs has no class QX</title></channel></rss> | cs has no class QX",
        "<rss><channel><title>a</title><description>cut off</description><item> | cut off",
        "Unknown category. | Unknown category."
      })
  void the_reason_is_passed_on(String body, String reason) {
    for (int status : new int[] {400, 404}) {
      assertThat(rss(status, body))
          .isEqualTo("GET answered " + status + "; arXiv's reason: \"" + reason + "\"" + CHECK);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html><head><title>Not found</title></head><body><br></body></html>",
        "<!DOCTYPE html><title>Not found</title>",
        "{\"detail\": \"no\"}",
        "<rss/>"
      })
  void without_a_reason_the_category_is_doubted(String body) {
    assertThat(rss(404, body)).isEqualTo("GET answered 404" + CHECK);
  }

  @Test
  void a_hostile_reason_is_one_short_line() {
    assertThat(rss(400, "<error>a\u0085\u202e\n\n<!-- -->" + "b".repeat(5000) + "</error>"))
        .hasLineCount(1)
        .hasSizeLessThan(350)
        .doesNotContain("\u202e", "\u0085");
    String bomb = "<!DOCTYPE a [<!ENTITY x 'xx'>]><error>&x;</error>";
    assertThat(rss(400, bomb)).doesNotContain("xx");
  }

  @Test
  void another_status_is_not_explained() {
    assertThat(rss(403, "Forbidden")).isEqualTo("GET answered 403");
  }

  @Test
  void the_api_and_oai_pass_the_reason_on() {
    FetchRequest request = FetchRequest.of(List.of("cs.QX"));
    Http refusing = refusing(400, "No such category.");
    for (List<Batch> batches :
        List.of(ApiTestPages.fetch(refusing, request), OaiAnswers.fetch(request, refusing))) {
      assertThat(batches.get(0).failure().orElseThrow().message())
          .isEqualTo("GET answered 400; arXiv's reason: \"No such category.\"" + CHECK);
    }
  }

  @Test
  void a_protocol_error_with_an_error_status_is_understood() {
    FetchRequest request = FetchRequest.of(List.of("cs.LG"));
    List<String> requests = new ArrayList<>();
    String record = OaiAnswers.record("2602.00001", "2026-02-11", "cs.LG", "2026-02-10T12:00:00Z");
    Http http =
        (address, max) -> {
          requests.add(address.getRawQuery());
          boolean expired = requests.size() == 2;
          String page =
              expired
                  ? OaiAnswers.error("badResumptionToken", "expired")
                  : OaiAnswers.page(requests.size() == 1 ? "token" : "", record);
          HttpReply reply = HttpReply.of(address, "text/xml", page.getBytes(UTF_8));
          if (expired) {
            throw new HttpException("GET answered 400", 400, false, reply);
          }
          return reply;
        };
    assertThat(OaiAnswers.ids(OaiAnswers.fetch(request, http))).containsExactly("2602.00001v1");
    assertThat(requests).hasSize(3);
  }

  @Test
  void the_http_client_keeps_the_beginning_of_an_error() throws Exception {
    try (ArxivServer arxiv = ArxivServer.start()) {
      arxiv.at("/rss/cs.QX", ArxivResponse.status(404));
      PoliteHttp http = PoliteHttp.builder().requestInterval(Duration.ZERO).maxAttempts(1).build();
      List<Batch> batches = new ArrayList<>();
      ArxivRss.builder(http)
          .baseUrl(URI.create(arxiv.url("/rss/").toString()))
          .build()
          .fetch(FetchRequest.of(List.of("cs.QX")), batches::add);
      assertThat(batches.get(0).failure().orElseThrow().message()).contains("answered 404", CHECK);
    }
  }
}
