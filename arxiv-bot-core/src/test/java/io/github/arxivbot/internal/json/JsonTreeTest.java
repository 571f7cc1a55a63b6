package io.github.arxivbot.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTreeTest {

  private static final JsonFactory JSON = new JsonFactory();
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        " \"\\u00e4\\ud83d\\ude00\\n\" ",
        "{\"a\": [1, -2147483649, 123456789012345678901234567890, true, false, null]}",
        "{\"a\": {\"b\": {\"c\": [[], [{}], [\"\"]]}}, \"d\": \"\"}",
        "[0.1, 1.50, -0.0, 1e3, 1E-400, 123456789.123456789123456789]",
        "",
        " \n"
      })
  void a_text_is_read_and_written_as_by_an_object_mapper(String json) throws Exception {
    JsonNode tree = JsonTree.parse(json, JSON);

    assertThat(tree).isEqualTo(MAPPER.readTree(json));
    if (tree instanceof ObjectNode object) {
      assertThat(JsonTree.format(object, JSON))
          .isEqualTo(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(object));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[1",
        "{\"a\"",
        "{\"a\": ",
        "[1,]",
        "}",
        "]",
        "{} {}",
        "1 2",
        "{\"a\": 1} x",
        "NaN",
        "tru"
      })
  void a_text_that_is_not_one_value_is_rejected(String json) {
    assertThatThrownBy(() -> JsonTree.parse(json, JSON))
        .isInstanceOf(JsonProcessingException.class);
    assertThatThrownBy(() -> MAPPER.readTree(json)).isInstanceOf(JsonProcessingException.class);
  }
}
