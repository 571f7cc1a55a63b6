package io.github.arxivbot.mcpserver.tool;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.mcpserver.archive.RequestException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The arguments of a call, checked. */
public final class ToolArguments {

  private final Map<String, Object> values;

  private ToolArguments(Map<String, Object> values) {
    this.values = values;
  }

  /**
   * Checks the arguments of a call.
   *
   * @param parameters the parameters of the tool
   * @param given the arguments by name; null is no argument
   * @throws RequestException if one is wrong, unknown or missing
   */
  static ToolArguments of(
      List<ToolParameter<?>> parameters, Map<String, ? extends @Nullable Object> given) {
    Map<String, ToolParameter<?>> known =
        parameters.stream().collect(Collectors.toMap(ToolParameter::name, each -> each));
    Map<String, Object> values = new HashMap<>();
    given.forEach(
        (name, value) -> {
          ToolParameter<?> parameter = known.get(name);
          if (parameter == null) {
            throw new RequestException(
                "unknown argument " + SafeText.quote(name) + ": expected " + names(parameters));
          }
          if (value != null) {
            values.put(name, Objects.requireNonNull(parameter.check(value)));
          }
        });
    for (ToolParameter<?> parameter : parameters) {
      if (parameter.isRequired() && !values.containsKey(parameter.name())) {
        throw new RequestException(
            parameter.name() + " is missing: expected " + parameter.schema().get("description"));
      }
    }
    return new ToolArguments(values);
  }

  private static String names(List<ToolParameter<?>> parameters) {
    return parameters.isEmpty()
        ? "no arguments"
        : parameters.stream().map(ToolParameter::name).collect(Collectors.joining(", "));
  }

  @SuppressWarnings("unchecked") // the parameter has made the value
  <T> Optional<T> find(ToolParameter<T> parameter) {
    return Optional.ofNullable((T) values.get(parameter.name()));
  }

  <T> T get(ToolParameter<T> parameter) {
    return find(parameter).orElseThrow();
  }
}
