package io.github.arxivbot.spi.option;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A key in an environment variable, read at each use. The key is never stored, and never part of
 * {@link #toString()}. Thread-safe if the environment is.
 */
public final class Secret {

  private final String variable;
  private final Function<String, @Nullable String> environment;

  /**
   * Creates a secret.
   *
   * @param variable the name of the environment variable, for example {@code DASHSCOPE_API_KEY}
   * @param environment returns the value of a variable, or null if it is not set
   */
  public Secret(String variable, Function<String, @Nullable String> environment) {
    this.variable = Objects.requireNonNull(variable, "variable");
    this.environment = Objects.requireNonNull(environment, "environment");
  }

  /** {@return the name of the environment variable} */
  public String variable() {
    return variable;
  }

  /**
   * Returns the key. Callers must not store it.
   *
   * @return the key; empty if the variable is not set or blank
   */
  public Optional<String> reveal() {
    return Optional.ofNullable(environment.apply(variable))
        .map(String::strip)
        .filter(key -> !key.isEmpty());
  }

  /** {@return the name of the variable, for example {@code $DASHSCOPE_API_KEY}; never the key} */
  @Override
  public String toString() {
    return "$" + variable;
  }
}
