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
 * What a factory is given to make a plugin: its option values, and what the bot lends. Immutable.
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

  private PluginContext(Builder builder) {
    values = builder.values;
    folder = builder.folder;
    http = builder.http;
    clock = builder.clock;
    environment = builder.environment;
    remarks = builder.remarks;
  }

  /**
   * Starts a context.
   *
   * @param options the options that the factory declares
   * @return a builder with the defaults of the options, no network, the system's clock in UTC and
   *     an empty environment
   */
  public static Builder builder(List<Option<?>> options) {
    return new Builder(options);
  }

  /**
   * The value of an option, or its default.
   *
   * @param option one that the factory declares
   * @param <T> the type of the value
   * @return the value
   * @throws IllegalArgumentException if the factory does not declare it
   * @throws IllegalStateException if there is neither a value nor a default
   */
  public <T> T get(Option<T> option) {
    return values.get(option);
  }

  /**
   * The value of an option that may have none.
   *
   * @param option one that the factory declares
   * @param <T> the type of the value
   * @return the value, the default, or nothing
   * @throws IllegalArgumentException if the factory does not declare it
   */
  public <T> Optional<T> find(Option<T> option) {
    return values.find(option);
  }

  /**
   * Whether the configuration itself gives a value: for options that are refused beside others.
   *
   * @param option one that the factory declares
   * @return false where only a default would serve
   * @throws IllegalArgumentException if the factory does not declare it
   */
  public boolean isSet(Option<?> option) {
    return values.isSet(option);
  }

  /**
   * The key that a secret option stands for.
   *
   * @param option made with {@link Option#secret}
   * @return nothing where neither the configuration nor a default names a variable
   * @throws IllegalArgumentException if the factory does not declare it, or it is no secret
   */
  public Optional<Secret> secret(Option<String> option) {
    if (option.type() != OptionType.SECRET) {
      throw new IllegalArgumentException("option " + option.name() + " is no secret");
    }
    return values.find(option).map(variable -> new Secret(variable, environment));
  }

  /**
   * Where the configuration stands: for files that are used if they are there.
   *
   * @return the folder from which relative paths are taken
   */
  public Path folder() {
    return folder;
  }

  /**
   * The network, for sources of papers.
   *
   * @return one polite client, shared with all sources
   */
  public Http http() {
    return http;
  }

  /**
   * The time.
   *
   * @return the bot's clock
   */
  public Clock clock() {
    return clock;
  }

  /**
   * Tells the owner something about this configuration that is right but may surprise.
   *
   * @param sentence shown by {@code daily-bot check}
   */
  public void remark(String sentence) {
    remarks.accept(Objects.requireNonNull(sentence, "sentence"));
  }

  /** Collects what a {@link PluginContext} holds. Not thread-safe. */
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

    private Builder(List<Option<?>> options) {
      values = OptionValues.defaults(options);
    }

    /**
     * Gives an option a value.
     *
     * @param option one that the factory declares
     * @param value its value
     * @param <T> the type of the value
     * @return this builder
     */
    public <T> Builder set(Option<T> option, T value) {
      values = values.with(option, value);
      return this;
    }

    /**
     * Sets {@link PluginContext#folder()}.
     *
     * @param place the folder; the current one by default
     * @return this builder
     */
    public Builder folder(Path place) {
      folder = Objects.requireNonNull(place, "place");
      return this;
    }

    /**
     * Sets {@link PluginContext#http()}.
     *
     * @param client the network
     * @return this builder
     */
    public Builder http(Http client) {
      http = Objects.requireNonNull(client, "client");
      return this;
    }

    /**
     * Sets {@link PluginContext#clock()}.
     *
     * @param time the time
     * @return this builder
     */
    public Builder clock(Clock time) {
      clock = Objects.requireNonNull(time, "time");
      return this;
    }

    /**
     * Sets where secrets are read.
     *
     * @param variables gives an environment variable's value, or null where it is not set
     * @return this builder
     */
    public Builder environment(Function<String, @Nullable String> variables) {
      environment = Objects.requireNonNull(variables, "variables");
      return this;
    }

    /**
     * Sets where remarks go.
     *
     * @param listener receives each sentence
     * @return this builder
     */
    public Builder remarks(Consumer<String> listener) {
      remarks = Objects.requireNonNull(listener, "listener");
      return this;
    }

    /**
     * Makes the context.
     *
     * @return an immutable context
     */
    public PluginContext build() {
      return new PluginContext(this);
    }
  }
}
