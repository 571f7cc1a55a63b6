package io.github.arxivbot.fetcher.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Problem;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.http.HttpReply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OaiHostilePagesTest {

  private static final String DAY = "2026-02-11";

  private static Batch read(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return OaiAnswers.fetch(
            FetchRequest.of(List.of("cs.LG")),
            (address, most) -> HttpReply.of(address, "text/xml", bytes))
        .get(0);
  }

  private static String failure(String body) {
    String message = read(body).failure().map(Problem::message).orElse("");
    assertThat(message).startsWith("GET https://oaipmh.arxiv.org/oai?verb=ListRecords&");
    return message.substring(message.indexOf(": ") + 2);
  }

  @Test
  void any_doctype_is_rejected(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    String rejected =
        "expected an OAI-PMH answer, found XML with a DOCTYPE, which is rejected because it can"
            + " include other files";
    for (String declared :
        List.of(
            "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">",
            "<!ENTITY a SYSTEM \"" + secret.toUri() + "\">",
            "<!ENTITY % p SYSTEM \"" + secret.toUri() + "\">%p;")) {
      assertThat(failure("<!DOCTYPE r [" + declared + "]><OAI-PMH><error>&a;</error></OAI-PMH>"))
          .isEqualTo(rejected)
          .doesNotContain("secret\"");
    }
  }

  @Test
  void too_deep_too_long_and_too_many_elements_are_rejected() {
    assertThat(failure("<OAI-PMH>" + "<a>".repeat(40)))
        .isEqualTo("expected an OAI-PMH answer, found elements nested deeper than 32");
    assertThat(failure("<OAI-PMH>" + "<a/>".repeat(1_000_001)))
        .isEqualTo("expected an OAI-PMH answer, found more than 1000000 elements");
    assertThat(failure("<OAI-PMH><error>" + "x".repeat(1_000_001)))
        .isEqualTo("expected an OAI-PMH answer, found an element longer than 1000000 characters");
    assertThat(failure(OaiAnswers.page("x".repeat(4001))))
        .endsWith("found a resumption token longer than 4000 characters");
    assertThat(failure(OaiAnswers.page("", OaiAnswers.deleted("2602.00001", DAY).repeat(20_001))))
        .endsWith("found a page of more than 20000 records");
  }

  @Test
  void other_answers_are_reported_by_name() {
    assertThat(failure("")).endsWith("found an empty answer");
    assertThat(failure("<html><body><br></body></html>")).contains("found an HTML page; check");
    assertThat(failure("<html/>")).contains("found an HTML page; check");
    assertThat(failure("<rss/>")).contains("found XML with the root element \"rss\"; check");
    assertThat(failure("not found")).contains("found text that starts with \"not found\"; check");
    assertThat(failure(OaiAnswers.answer("")))
        .endsWith("found one with neither records nor an error; check base_url");
    assertThat(failure(OaiAnswers.answer("<error>&nbsp;</error>"))).contains("found ");
  }

  @Test
  void an_invalid_record_is_a_problem_and_the_others_are_read() {
    String good = OaiAnswers.record("2602.00001", DAY, "cs.LG", "2026-02-10T12:00:00Z");
    Batch batch =
        read(
            OaiAnswers.page(
                "",
                good.replace("oai:arXiv.org:2602.00001", "oai:other:1"),
                good.replace(DAY, "yesterday"),
                good.replace(DAY, "2026-02-31"),
                good));
    assertThat(OaiAnswers.ids(List.of(batch))).containsExactly("2602.00001v1");
    assertThat(batch.problems())
        .extracting(Problem::message)
        .containsExactly(
            "the record \"oai:other:1\" is left out: expected an identifier"
                + " such as oai:arXiv.org:2602.09578",
            "the record \"oai:arXiv.org:2602.00001\" is left out: expected a"
                + " datestamp such as 2026-02-11",
            "the record \"oai:arXiv.org:2602.00001\" is left out: expected a"
                + " datestamp such as 2026-02-11");
  }

  @Test
  void a_record_without_version_dates_is_a_problem() {
    String undated =
        OaiAnswers.record("2602.00001", DAY, "cs.LG").replace("<id>", "<version/><id>");
    Batch batch = read(OaiAnswers.page("", undated));
    assertThat(batch.papers()).isEmpty();
    assertThat(batch.problems())
        .extracting(Problem::message)
        .containsExactly(
            "2602.00001: it states no valid date of a version, so it is unknown whether it is"
                + " new or edited");
  }

  @Test
  void a_token_with_a_past_expiry_is_used() {
    String record = OaiAnswers.record("2602.00001", DAY, "cs.LG", "2026-02-10T12:00:00Z");
    String first =
        OaiAnswers.page("more", record)
            .replace(
                "<resumptionToken>", "<resumptionToken expirationDate='2026-02-11T00:00:00Z'>");
    String second = OaiAnswers.page("", record.replace("2602.00001", "2602.00002"));
    FakeOaiServer server = new FakeOaiServer(1).disturbed((n, page) -> n == 1 ? first : second);
    List<Batch> batches = OaiAnswers.fetch(FetchRequest.of(List.of("cs.LG")), server);
    assertThat(OaiAnswers.ids(batches)).containsExactly("2602.00001v1", "2602.00002v1");
    assertThat(server.requests.get(1)).isEqualTo("verb=ListRecords&resumptionToken=more");
  }

  @Test
  void invalid_versions_and_dates_are_ignored() {
    String good = OaiAnswers.record("2602.00001", DAY, "cs.LG", "2026-02-10T12:00:00Z");
    for (String odd :
        List.of(
            good.replace("version=\"v1\"", "version=\"v99999\""),
            good.replace("version=\"v1\"", ""),
            good.replace("2026 12:00:00", "9999 12:00:00"),
            good.replace(DAY, "0000-01-01"),
            good.replace(DAY, "9999-12-31"))) {
      assertThat(read(OaiAnswers.page("", odd)).failure()).isEmpty();
    }
  }
}
