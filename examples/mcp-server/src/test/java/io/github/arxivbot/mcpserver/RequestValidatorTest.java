package io.github.arxivbot.mcpserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Parameters of requests that the SDK would answer with the text of a Java exception. */
class RequestValidatorTest {

  private final RequestValidator validator =
      new RequestValidator(List.of("list_days", "get_paper"));

  private Optional<String> validate(String method, Object params) {
    return validator.validate(new JSONRPCRequest(method, 1, params));
  }

  @Test
  void a_call_needs_the_name_of_a_tool_and_perhaps_an_object_of_arguments() {
    assertThat(validate("tools/call", Map.of("name", "list_days"))).isEmpty();
    assertThat(validate("tools/call", Map.of("name", "get_paper", "arguments", Map.of())))
        .isEmpty();
    assertThat(validate("tools/call", null))
        .contains("params: expected an object with name and arguments");
    assertThat(validate("tools/call", Map.of()))
        .contains("name: expected one of list_days, get_paper, found nothing");
    assertThat(validate("tools/call", Map.of("name", "get\u001bdays")))
        .contains("name: expected one of list_days, get_paper, found \"get?days\"");
    assertThat(validate("tools/call", Map.of("name", 7)))
        .contains("name: expected one of list_days, get_paper, found \"7\"");
    assertThat(validate("tools/call", Map.of("name", "list_days", "arguments", List.of())))
        .contains("arguments: expected an object, found \"[]\"");
  }

  @Test
  void an_initialization_needs_parameters() {
    assertThat(validate("initialize", Map.of())).isEmpty();
    assertThat(validate("initialize", null))
        .get()
        .asString()
        .startsWith("params: expected an object");
  }

  @Test
  void other_requests_are_left_to_the_sdk() {
    assertThat(validate("ping", null)).isEmpty();
    assertThat(validate("resources/read", "x")).isEmpty();
  }
}
