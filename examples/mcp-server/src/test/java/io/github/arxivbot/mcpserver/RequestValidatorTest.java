package io.github.arxivbot.mcpserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Parameters of requests that the SDK would answer with the text of a Java exception. */
class RequestValidatorTest {

  private final RequestValidator validator =
      new RequestValidator(McpJsonDefaults.getMapper(), List.of("list_days", "get_paper"));

  private Optional<String> validate(String method, Object params) {
    return validator.validate(new JSONRPCRequest(method, 1, params));
  }

  @Test
  void a_call_needs_the_name_of_a_tool_and_perhaps_an_object_of_arguments() {
    assertThat(validate("tools/call", Map.of("name", "list_days"))).isEmpty();
    assertThat(validate("tools/call", Map.of("name", "get_paper", "arguments", Map.of())))
        .isEmpty();
    assertThat(validate("tools/call", null))
        .contains("params: expected an object with name (text) and arguments (object)");
    assertThat(validate("tools/call", Map.of()))
        .contains("name: expected one of list_days, get_paper, found nothing");
    assertThat(validate("tools/call", Map.of("name", "get\u001bdays")))
        .contains("name: expected one of list_days, get_paper, found \"get?days\"");
    assertThat(validate("tools/call", Map.of("name", 7)))
        .contains("name: expected one of list_days, get_paper, found \"7\"");
    assertThat(validate("tools/call", Map.of("name", "list_days", "arguments", List.of())))
        .contains("arguments: expected an object, found \"[]\"");
    assertThat(validate("tools/call", Map.of("name", "list_days", "_meta", 5)))
        .contains("params: expected an object with _meta (object)");
  }

  @Test
  void parameters_of_other_requests_have_the_types_that_the_sdk_expects() {
    assertThat(validate("initialize", Map.of())).isEmpty();
    assertThat(validate("resources/read", Map.of("uri", "bad"))).isEmpty();
    assertThat(validate("logging/setLevel", Map.of("level", "debug"))).isEmpty();
    for (Object wrong : List.of("x", 7, List.of(1), Map.of("capabilities", "x"))) {
      assertThat(validate("initialize", wrong))
          .as("" + wrong)
          .contains(
              "params: expected an object with protocolVersion (text), capabilities (object) and"
                  + " clientInfo (object)");
    }
    for (Object wrong : List.of("x", List.of(1), Map.of("uri", List.of("x")))) {
      assertThat(validate("resources/read", wrong))
          .as("" + wrong)
          .contains("params: expected an object with uri (text)");
    }
    for (String method : List.of("initialize", "resources/read", "logging/setLevel")) {
      assertThat(validate(method, null)).as(method).isPresent();
    }
  }

  @Test
  void requests_without_parameters_are_left_to_the_sdk() {
    assertThat(validate("ping", null)).isEmpty();
    assertThat(validate("tools/list", "x")).isEmpty();
  }
}
