package io.github.arxivbot.spi.option;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A key that stands in an environment variable and is read from there at each use. The key itself
 * is never kept, and never part of {@link #toString()}. Thread-safe if the environment is.
 */
public final class Secret {

  private final String variable;
  private final Function<String, @Nullable String> environment;

  /**
   * Names a secret.
   *
   * @param variable the environment variable, for example {@code DASHSCOPE_API_KEY}
   * @param environment gives a variable's value, or null where it is not set
   */
  public Secret(String variable, Function<String, @Nullable String> environment) {
    this.variable = Objects.requireNonNull(variable, "variable");
    this.environment = Objects.requireNonNull(environment, "environment");
  }

  /**
   * Where the key stands.
   *
   * @return the name of the environment variable
   */
  public String variable() {
    return variable;
  }

  /**
   * The key. Use it at once and do not keep it.
   *
   * @return nothing where the variable is not set or blank
   */
  public Optional<String> reveal() {
    return Optional.ofNullable(environment.apply(variable))
        .map(String::strip)
        .filter(key -> !key.isEmpty());
  }

  /**
   * The variable, never the key.
   *
   * @return for example {@code $DASHSCOPE_API_KEY}
   */
  @Override
  public String toString() {
    return "$" + variable;
  }
}
