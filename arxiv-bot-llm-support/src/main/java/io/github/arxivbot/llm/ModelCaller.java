package io.github.arxivbot.llm;

import io.github.arxivbot.llm.ModelRetryPolicy.CircuitOpenException;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.spi.Budget;
import io.github.arxivbot.spi.SummaryException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Calls one model with the parameters of a plugin: reserves each call in the budget, retries it
 * while the service is busy, and counts its usage. For authors of plugins that call a language
 * model, whose builders extend {@link ModelOptions}. Thread-safe if the client is.
 */
public final class ModelCaller {

  private final ModelClient client;
  private final String model;
  private final OptionalDouble temperature;
  private final Optional<Boolean> thinking;
  private final Map<String, String> keys;
  private final String details;
  private final @Nullable ModelPrice price;
  private final ModelRetryPolicy retries;

  ModelCaller(ModelOptions<?> options) {
    this.client = options.client;
    this.model = options.model;
    this.temperature = options.temperature;
    this.thinking = options.thinking;
    this.keys = options.keys;
    this.details = options.details;
    this.price = options.price;
    this.retries = new ModelRetryPolicy(options.attempts, options.pause);
  }

  /** {@return the service; closed by the plugin} */
  public ModelClient client() {
    return client;
  }

  /** {@return the name of the model} */
  public String model() {
    return model;
  }

  /** {@return provider and model, for a fingerprint} */
  public String identity() {
    return (client.provider().isEmpty() ? "" : client.provider() + " ") + model;
  }

  /** {@return a text that changes if a parameter or option changes; no secret} */
  public String settings() {
    return client.provider()
        + " "
        + client.host()
        + " "
        + model
        + " "
        + temperature
        + " "
        + thinking
        + " "
        + details;
  }

  /** {@return the price of the model; empty if it is not known} */
  public Optional<ModelPrice> price() {
    return Optional.ofNullable(price);
  }

  /**
   * Returns a builder of a request with the model and its parameters.
   *
   * @return a new builder
   */
  public ChatRequest.Builder request() {
    ChatRequest.Builder request = ChatRequest.builder(model);
    temperature.ifPresent(request::temperature);
    thinking.ifPresent(request::thinking);
    return request;
  }

  /**
   * Sends a request.
   *
   * @param request the request
   * @param uploadedCharacters the length of uploaded files that the model reads, too
   * @param budget the limits of the run
   * @param spent receives the usage of each call, also of one that fails
   * @return the answer
   * @throws ModelException if there is no usable answer after all attempts
   * @throws SummaryException if no further call can be made in this run: the budget is used up, or
   *     the service failed several times in a row
   * @throws InterruptedException if the thread is interrupted
   */
  public ChatAnswer send(
      ChatRequest request, long uploadedCharacters, Budget budget, Consumer<ModelUsage> spent)
      throws ModelException, SummaryException, InterruptedException {
    long characters = request.characters() + uploadedCharacters;
    try {
      return retries.execute(() -> sendOnce(request, characters, budget, spent));
    } catch (CircuitOpenException e) {
      throw new SummaryException(
          SummaryException.Scope.ALL, client.host() + ": " + e.getMessage(), ModelUsage.ZERO, e);
    }
  }

  private ChatAnswer sendOnce(
      ChatRequest request, long characters, Budget budget, Consumer<ModelUsage> spent)
      throws ModelException, SummaryException, InterruptedException {
    Budget.Price known = price == null ? Budget.Price.UNKNOWN : price::cost;
    try (Budget.Reservation reservation = budget.reserve(model, characters, known)) {
      try {
        ChatAnswer answer = client.chat(request);
        spent.accept(reservation.settle(complete(answer.usage())));
        return answer;
      } catch (ModelException e) {
        if (e.usage().isPresent()) {
          spent.accept(reservation.settle(e.usage().get()));
        }
        throw e;
      }
    }
  }

  /** Returns the usage; nothing if it is incomplete, because no answer is without tokens. */
  private static ModelUsage complete(ModelUsage reported) {
    boolean isComplete = reported.promptTokens() > 0 && reported.completionTokens() > 0;
    return isComplete ? reported : new ModelUsage(0, 0, reported.requests());
  }

  /**
   * Describes a failure: the message, the error code of the service, and what to do.
   *
   * @param e the failure
   * @return a sentence
   */
  public String describe(ModelException e) {
    String message = e.messageWithCode();
    return switch (e.kind()) {
      case BAD_PARAMETER -> message.replaceFirst("[.。]$", "") + "; " + remedy(e.parameter());
      case ONLY_REASONING -> message + "; " + reasoningRemedy();
      default -> message;
    };
  }

  /** Returns what to do about a parameter that the service does not accept. */
  private String remedy(String parameter) {
    String key = keys.get(parameter.equals("response_format") ? "json_schema" : parameter);
    if (parameter.equals("stream")) {
      return "choose another model";
    }
    return key == null
        ? "set " + parameter + " to another value, or leave it out"
        : "set " + key + " to null to leave it out, or to a value that the model accepts";
  }

  /** Returns what to do about a model that writes only its reasoning. */
  private String reasoningRemedy() {
    return "set "
        + keys.getOrDefault("enable_thinking", "thinking")
        + " to false, allow more tokens for the answer, or choose another model";
  }
}
