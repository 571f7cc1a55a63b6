package io.github.arxivbot.llm;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.option.Option;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The options that the builders of all plugins with a language model have. Not thread-safe.
 *
 * @param <B> the type that the methods return
 */
public abstract class ModelOptions<B extends ModelOptions<B>> {

  final ModelClient client;
  final String model;
  OptionalDouble temperature;
  Optional<Boolean> thinking = Optional.of(false);
  int attempts = 4;
  Duration pause = Duration.ofSeconds(2);
  @Nullable ModelPrice price;
  Map<String, String> keys = Map.of();
  String details = "";
  private boolean isBuilt;

  /**
   * Creates the options.
   *
   * @param client the model service
   * @param model the name of the model
   * @param temperature the default temperature
   */
  protected ModelOptions(ModelClient client, String model, double temperature) {
    this.client = Objects.requireNonNull(client, "client");
    this.model = Objects.requireNonNull(model, "model");
    this.temperature = OptionalDouble.of(temperature);
  }

  /** {@return this object} */
  protected abstract B self();

  /**
   * Returns the caller of the model with these options, once: what is built owns the client.
   *
   * @return the caller
   * @throws IllegalStateException if this method was called before
   */
  protected final ModelCaller caller() {
    if (isBuilt) {
      throw new IllegalStateException(
          "build() was already called; use a new builder and a new client");
    }
    ModelCaller caller = new ModelCaller(this);
    isBuilt = true;
    return caller;
  }

  /**
   * Sets the temperature.
   *
   * @param temperature from 0 to 2; 0.3 by default
   * @return this object
   * @throws IllegalArgumentException if it is out of range
   */
  public B temperature(double temperature) {
    if (!(temperature >= 0 && temperature <= 2)) {
      throw new IllegalArgumentException("temperature: expected 0 to 2, found " + temperature);
    }
    this.temperature = OptionalDouble.of(temperature);
    return self();
  }

  /**
   * Leaves the temperature out of requests, for models that reject the parameter.
   *
   * @return this object
   */
  public B omitTemperature() {
    temperature = OptionalDouble.empty();
    return self();
  }

  /**
   * Sets whether the model thinks before it answers. The setting is sent with each request.
   *
   * @param enabled false by default
   * @return this object
   */
  public B thinking(boolean enabled) {
    thinking = Optional.of(enabled);
    return self();
  }

  /**
   * Leaves the thinking parameter out of requests, for services that reject it.
   *
   * @return this object
   */
  public B omitThinking() {
    thinking = Optional.empty();
    return self();
  }

  /**
   * Sets the number of attempts for a call while the service is throttled or busy.
   *
   * @param number at least 1; 4 by default
   * @param pause the pause before the second attempt, 2 seconds by default; doubled with each
   *     attempt
   * @return this object
   * @throws IllegalArgumentException if the number is below 1 or the pause is not positive
   */
  public B attempts(int number, Duration pause) {
    if (number < 1 || pause.isNegative() || pause.isZero()) {
      throw new IllegalArgumentException(
          "attempts: expected at least 1 and a positive pause, found " + number + ", " + pause);
    }
    attempts = number;
    this.pause = pause;
    return self();
  }

  /**
   * Sets the price of the model's tokens.
   *
   * @param price the price; by default costs are not calculated
   * @return this object
   */
  public B price(ModelPrice price) {
    this.price = Objects.requireNonNull(price, "price");
    return self();
  }

  /**
   * Sets the options that the plugin was configured with. Messages name their keys, and a change of
   * a value is a change of the settings.
   *
   * @param context the values
   * @param options the options, whose names are those of the service's parameters
   * @return this object
   */
  public B options(PluginContext context, List<Option<?>> options) {
    keys = options.stream().collect(toUnmodifiableMap(Option::name, context::pathOf));
    details = options.stream().map(one -> one.name() + "=" + context.find(one)).toList() + "";
    return self();
  }
}
