package io.github.arxivbot.spi;

import io.github.arxivbot.internal.option.OptionValues;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpException;
import io.github.arxivbot.spi.option.Option;
import io.github.arxivbot.spi.option.OptionType;
import io.github.arxivbot.spi.option.Secret;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The option values of a plugin, and the resources that a bot provides to it. Immutable.
 *
 * <pre>{@code
 * PluginContext context =
 *     PluginContext.builder(factory.options()).set(MyFactory.LIMIT, 10).clock(clock).build();
 * MyScorer scorer = factory.create(context);
 * }</pre>
 */
public final class PluginContext {

  private final OptionValues values;
  private final Path folder;
  private final Http http;
  private final Clock clock;
  private final Function<String, @Nullable String> environment;
  private final Consumer<String> remarks;
  private final List<String> categories;

  private PluginContext(Builder builder) {
    values = builder.values;
    folder = builder.folder;
    http = builder.http;
    clock = builder.clock;
    environment = builder.environment;
    remarks = builder.remarks;
    categories = builder.categories;
  }

  /**
   * Returns a builder with the defaults of the options, without network, with the system clock in
   * UTC and an empty environment.
   *
   * @param options the options that the factory declares
   * @return a new builder
   */
  public static Builder builder(List<Option<?>> options) {
    return new Builder(options);
  }

  /**
   * Returns the value of an option, or its default.
   *
   * @param option an option that the factory declares
   * @param <T> the type of the value
   * @return the value
   * @throws IllegalArgumentException if the factory does not declare the option
   * @throws IllegalStateException if there is neither a value nor a default
   */
  public <T> T get(Option<T> option) {
    return values.get(option);
  }

  /**
   * Returns the value of an option, or its default, if any.
   *
   * @param option an option that the factory declares
   * @param <T> the type of the value
   * @return the value; empty if it is null, or if there is neither a value nor a default
   * @throws IllegalArgumentException if the factory does not declare the option
   */
  public <T> Optional<T> find(Option<T> option) {
    return values.find(option);
  }

  /**
   * Returns the place of an option in the configuration, for messages.
   *
   * @param option an option that the factory declares
   * @return the place where its value is, or would be, for example {@code ai_summary.temperature};
   *     its name if there is no configuration
   * @throws IllegalArgumentException if the factory does not declare the option
   */
  public String pathOf(Option<?> option) {
    return values.pathOf(option);
  }

  /**
   * Tests whether the configuration contains a value for an option. For options that exclude each
   * other.
   *
   * @param option an option that the factory declares
   * @return false if there is only a default or no value
   * @throws IllegalArgumentException if the factory does not declare the option
   */
  public boolean isSet(Option<?> option) {
    return values.isSet(option);
  }

  /**
   * Returns the key of a secret option.
   *
   * @param option an option made with {@link Option#secret}
   * @return the key; empty if neither the configuration nor a default names an environment variable
   * @throws IllegalArgumentException if the factory does not declare the option, or it is not a
   *     secret
   */
  public Optional<Secret> secret(Option<String> option) {
    if (option.type() != OptionType.SECRET) {
      throw new IllegalArgumentException("option " + option.name() + " is no secret");
    }
    return values.find(option).map(variable -> new Secret(variable, environment));
  }

  /** {@return the folder of the configuration, from which relative paths start} */
  public Path folder() {
    return folder;
  }

  /** {@return the HTTP client, which all sources share} */
  public Http http() {
    return http;
  }

  /** {@return the clock of the bot} */
  public Clock clock() {
    return clock;
  }

  /**
   * Returns the categories that the bot requests, for a source that can tell whether they exist.
   *
   * @return the categories, some of them joined by a plus sign; empty if they are not known yet
   */
  public List<String> categories() {
    return categories;
  }

  /**
   * Reports that a configuration is valid but may have an unexpected effect. {@code daily-bot
   * check} shows it.
   *
   * @param sentence the message
   */
  public void remark(String sentence) {
    remarks.accept(Objects.requireNonNull(sentence, "sentence"));
  }

  /** Builds a {@link PluginContext}. Not thread-safe. */
  public static final class Builder {
    private OptionValues values;
    private Path folder = Path.of("");
    private Http http =
        (address, maxBytes) -> {
          throw new HttpException("GET " + address + ": this context has no network", false, null);
        };
    private Clock clock = Clock.systemUTC();
    private Function<String, @Nullable String> environment = name -> null;
    private Consumer<String> remarks = sentence -> {};
    private List<String> categories = List.of();

    private Builder(List<Option<?>> options) {
      values = OptionValues.defaults(options);
    }

    /**
     * Sets the value of an option.
     *
     * @param option an option that the factory declares
     * @param value the value
     * @param <T> the type of the value
     * @return this builder
     * @throws IllegalArgumentException if the factory does not declare the option
     */
    public <T> Builder set(Option<T> option, T value) {
      values = values.with(option, value);
      return this;
    }

    /**
     * Sets an option to null, as a configuration does for a {@linkplain Option#nullable() nullable}
     * option.
     *
     * @param option an option that the factory declares
     * @return this builder
     * @throws IllegalArgumentException if the factory does not declare the option
     */
    public Builder omit(Option<?> option) {
      values = values.without(option);
      return this;
    }

    /**
     * Sets {@link PluginContext#pathOf}.
     *
     * @param option an option that the factory declares
     * @param path the place of its value, for example {@code summarizer.model}
     * @return this builder
     * @throws IllegalArgumentException if the factory does not declare the option
     */
    public Builder path(Option<?> option, String path) {
      values = values.withPath(option, Objects.requireNonNull(path, "path"));
      return this;
    }

    /**
     * Sets {@link PluginContext#folder()}.
     *
     * @param place the folder; by default the current one
     * @return this builder
     */
    public Builder folder(Path place) {
      folder = Objects.requireNonNull(place, "place");
      return this;
    }

    /**
     * Sets {@link PluginContext#http()}.
     *
     * @param client the HTTP client
     * @return this builder
     */
    public Builder http(Http client) {
      http = Objects.requireNonNull(client, "client");
      return this;
    }

    /**
     * Sets {@link PluginContext#clock()}.
     *
     * @param time the clock
     * @return this builder
     */
    public Builder clock(Clock time) {
      clock = Objects.requireNonNull(time, "time");
      return this;
    }

    /**
     * Sets the environment that secrets are read from.
     *
     * @param variables returns the value of an environment variable, or null if it is not set
     * @return this builder
     */
    public Builder environment(Function<String, @Nullable String> variables) {
      environment = Objects.requireNonNull(variables, "variables");
      return this;
    }

    /**
     * Sets {@link PluginContext#categories()}.
     *
     * @param names the categories; none by default
     * @return this builder
     */
    public Builder categories(List<String> names) {
      categories = List.copyOf(names);
      return this;
    }

    /**
     * Sets the receiver of {@linkplain PluginContext#remark remarks}.
     *
     * @param listener receives each message
     * @return this builder
     */
    public Builder remarks(Consumer<String> listener) {
      remarks = Objects.requireNonNull(listener, "listener");
      return this;
    }

    /**
     * Builds the context.
     *
     * @return an immutable context
     */
    public PluginContext build() {
      return new PluginContext(this);
    }
  }
}
