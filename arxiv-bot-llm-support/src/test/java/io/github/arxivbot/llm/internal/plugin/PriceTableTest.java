package io.github.arxivbot.llm.internal.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.llm.ModelPrice;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriceTableTest {

  @Test
  void the_cost_of_a_call_is_exact() {
    PriceTable prices =
        PriceTable.parse(
            Map.of(
                "qwen-long",
                Map.of(
                    "input",
                    new BigDecimal("0.5"),
                    "output",
                    "2.0",
                    "currency",
                    "CNY",
                    "per",
                    1_000_000)));

    ModelPrice price = prices.find("qwen-long").orElseThrow();
    assertThat(price.currency()).isEqualTo("CNY");
    assertThat(price.cost(12_345, 678)).isEqualTo(new BigDecimal("0.0075285"));
    assertThat(price.cost(0, 0)).isEqualByComparingTo("0");
  }

  @Test
  void the_defaults_are_a_million_tokens_and_no_currency() {
    ModelPrice price =
        PriceTable.parse(Map.of("m", Map.of("input", 1, "output", 2L))).find("m").orElseThrow();

    assertThat(price.currency()).isEmpty();
    assertThat(price.cost(1_000_000, 1_000_000)).isEqualByComparingTo("3");
  }

  @Test
  void an_infinite_decimal_expansion_is_rounded() {
    ModelPrice price =
        PriceTable.parse(Map.of("m", Map.of("input", 1, "output", 1, "per", 3)))
            .find("m")
            .orElseThrow();

    assertThat(price.cost(1, 0)).isBetween(new BigDecimal("0.333"), new BigDecimal("0.334"));
  }

  @Test
  void a_model_that_is_not_in_the_table_has_no_price() {
    assertThat(PriceTable.parse(Map.of()).find("other")).isEmpty();
  }

  @Test
  void errors_name_the_key_and_the_expected_value() {
    assertRejected(
        Map.of("m", 3), "prices.m: expected an object with input, output, currency, per");
    assertRejected(
        Map.of("m", Map.of("output", 1)), "prices.m.input is missing; expected a number");
    assertRejected(
        Map.of("m", Map.of("input", -1, "output", 1)),
        "prices.m.input: expected a number, 0 or more, of at most 30 digits, found -1");
    assertRejected(
        Map.of("m", Map.of("input", "dear", "output", 1)), "prices.m.input: expected a number");
    assertRejected(
        Map.of("m", Map.of("input", new BigDecimal("1e999999999"), "output", 1)),
        "prices.m.input: expected a number");
    assertRejected(
        Map.of("m", Map.of("input", 1, "output", 1, "per", 0)),
        "prices.m.per: expected a number above 0");
    assertRejected(
        Map.of("m", Map.of("input", 1, "output", 1, "curency", "CNY")),
        "prices.m.curency: unknown key; known keys are input, output, currency, per");
    assertRejected(
        Map.of("m", Map.of("input", 1, "output", 1, "put", 1)),
        "prices.m.put: unknown key; known keys are input, output, currency, per");
    assertRejected(
        Map.of("m", Map.of("input", 1, "output", 1, "currency", 5)),
        "prices.m.currency: expected a text such as \"CNY\", found 5");
  }

  private static void assertRejected(Map<String, Object> table, String message) {
    assertThatThrownBy(() -> PriceTable.parse(table))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }
}
