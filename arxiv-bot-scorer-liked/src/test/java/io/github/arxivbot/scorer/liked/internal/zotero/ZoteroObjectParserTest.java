package io.github.arxivbot.scorer.liked.internal.zotero;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.scorer.liked.internal.examples.ExamplePaper;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoteroObjectParserTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ZoteroObjectParser parser = new ZoteroObjectParser();

  @ParameterizedTest
  @CsvSource({
    "archiveID, arXiv:2501.00001",
    "url, http://arxiv.org/abs/2501.00001v2",
    "DOI, 10.48550/arXiv.2501.00001",
    "extra, arXiv:2501.00001 [cs.LG]",
    "publicationTitle, arXiv:2501.00001 [cs]"
  })
  void the_identifier_is_found_in_the_fields_that_state_it(String field, String value)
      throws Exception {
    ObjectNode data = paper().put(field, value);

    assertThat(id(data)).isEqualTo("2501.00001");
  }

  @Test
  void an_archive_id_without_a_prefix_counts_for_the_repository_arxiv_only() throws Exception {
    ObjectNode data = paper().put("archiveID", "2501.00001");

    assertThat(id(data)).isEmpty();
    assertThat(id(data.put("repository", "arXiv"))).isEqualTo("2501.00001");
  }

  @Test
  void a_paper_that_the_abstract_mentions_is_another_one() throws Exception {
    ObjectNode data = paper().put("abstractNote", "Extends arXiv:2401.00009.");

    assertThat(id(data)).isEmpty();
    assertThat(id(data.put("DOI", "10.1000/xyz"))).isEmpty();
  }

  @Test
  void markup_and_control_characters_are_removed_and_formulas_stay() throws Exception {
    ObjectNode data =
        paper()
            .put(
                "title",
                "On <i>H</i><sub>2</sub>O <span class=\"nocase\">and</span>\u0007\u202E x <y")
            .put("abstractNote", "<p>First.</p><jats:p>If a <b and b> c.</jats:p>");

    ExamplePaper paper = parse(data).orElseThrow();

    assertThat(paper.title()).isEqualTo("On H2O and x <y");
    assertThat(paper.abstractText()).isEqualTo("First. If a <b and b> c.");
  }

  @Test
  void an_abstract_of_ten_megabytes_is_cut() throws Exception {
    ExamplePaper paper =
        parse(paper().put("abstractNote", "word ".repeat(2_000_000))).orElseThrow();

    assertThat(paper.abstractText().length()).isBetween(9_000, 10_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"attachment", "note", "annotation"})
  void attachments_notes_and_annotations_are_no_papers(String type) throws Exception {
    assertThat(parse(paper().put("itemType", type))).isEmpty();
    assertThat(parser.problems()).isEmpty();
  }

  @Test
  void an_item_without_identifier_and_text_is_no_paper() throws Exception {
    assertThat(parse(JSON.createObjectNode().put("itemType", "preprint"))).isEmpty();
    assertThat(parser.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\": {\"title\": 7}}",
        "{\"data\": {\"title\": \"T\", \"abstractNote\": [\"a\"]}}",
        "{\"data\": {\"title\": \"T\", \"collections\": \"ABC\"}}",
        "{\"data\": {\"title\": \"T\", \"collections\": [\"<script>\"]}}",
        "{\"data\": {\"title\": \"T\", \"url\": {}}}",
        "{\"data\": \"T\"}",
        "{}"
      })
  void an_invalid_item_is_named_with_its_field(String json) throws Exception {
    assertThat(parser.item("ABCD2345", JSON.readTree(json))).isEmpty();
    assertThat(parser.problems())
        .singleElement()
        .asString()
        .startsWith("ABCD2345 (")
        .contains(": expected ")
        .doesNotContain("script");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "7", "null", "{\"key\": \"../../x\"}", "{\"key\": 5e9}"})
  void an_object_without_a_key_is_counted(String json) throws Exception {
    assertThat(parser.key(JSON.readTree(json))).isEmpty();
    assertThat(parser.problems()).hasSize(1);
  }

  private static ObjectNode paper() {
    return JSON.createObjectNode().put("itemType", "journalArticle").put("title", "Paging");
  }

  private Optional<ExamplePaper> parse(ObjectNode data) {
    JsonNode object = JSON.createObjectNode().set("data", data);
    return parser.item("ABCD2345", object).map(ZoteroItem::paper);
  }

  private String id(ObjectNode data) {
    return parse(data).orElseThrow().id().map(PaperId::toString).orElse("");
  }
}
