package io.github.arxivbot.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.PluginFactory;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules for every plugin that may call a service. */
abstract class ServiceContract<P extends AutoCloseable, F extends PluginFactory<P>>
    extends PluginContract<P, F> {

  private final Class<? extends Exception> failure;

  ServiceContract(Class<F> factoryType, Class<? extends Exception> failure) {
    super(factoryType);
    this.failure = failure;
  }

  /**
   * Changes the context so that the plugin calls a service that never responds, such as a {@link
   * io.github.arxivbot.testkit.server.ModelServer} whose responses are {@linkplain
   * io.github.arxivbot.testkit.server.ModelResponse#after late}.
   *
   * @param context the context from {@link #context}
   * @param timeout how long the plugin should wait for a response: a second, where the whole call
   *     must end within ten seconds, so allow one attempt; or a minute
   * @return the same builder; empty by default, and for a plugin that calls no service
   */
  protected Optional<PluginContext.Builder> unanswered(
      PluginContext.Builder context, Duration timeout) {
    return Optional.empty();
  }

  /** Calls the service once and returns the result; throws the exception of a failure. */
  abstract String call(P plugin) throws Exception;

  @Test
  void a_service_that_does_not_answer_in_time_is_given_up_with_a_reason() throws Exception {
    P plugin = unanswered(Duration.ofSeconds(1));
    try {
      assertThat(InterruptTester.never(() -> call(plugin)))
          .as("exception of a call without an answer, with a timeout of one second")
          .isInstanceOf(failure)
          .hasMessageMatching("(?s).*\\S.*");
    } finally {
      plugin.close();
    }
  }

  @Test
  void interruption_ends_its_waiting_for_an_answer() throws Exception {
    P plugin = unanswered(Duration.ofMinutes(1));
    try {
      assertThat(InterruptTester.whileWaiting(() -> call(plugin)))
          .as("exception of a call that is interrupted while it waits for an answer")
          .isInstanceOf(InterruptedException.class);
    } finally {
      plugin.close();
    }
  }

  private P unanswered(Duration timeout) {
    Optional<PluginContext.Builder> context = unanswered(builder(factory()), timeout);
    assumeTrue(context.isPresent(), "unanswered() is not overridden");
    return factory().create(context.orElseThrow().build());
  }
}
