package io.github.arxivbot.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.arxivbot.spi.PluginFactory;
import org.junit.jupiter.api.Test;

/** The rules for every plugin that asks a model about papers. */
abstract class ModelContract<P extends AutoCloseable, F extends PluginFactory<P>>
    extends ServiceContract<P, F> {

  ModelContract(Class<F> factoryType, Class<? extends Exception> failure) {
    super(factoryType, failure);
  }

  /**
   * Tests whether the plugin, created with {@link #context}, works without a network: by itself, or
   * with a scripted model service that always gives the same response.
   *
   * @return false by default
   */
  protected boolean isAnswering() {
    return false;
  }

  abstract String fingerprint(P plugin);

  /** Returns the answers about all {@link io.github.arxivbot.testkit.samples.SamplePapers}. */
  abstract String answers(P plugin) throws InterruptedException;

  @Override
  final String use(P plugin) throws InterruptedException {
    String fingerprint = fingerprint(plugin);
    return isAnswering() ? fingerprint + "\n" + answers(plugin) : fingerprint;
  }

  final void assumeAnswers() {
    assumeTrue(isAnswering(), "isAnswering() is not overridden");
  }

  @Test
  void its_fingerprint_is_a_short_text_and_always_the_same() throws Exception {
    P one = create();
    P other = create();
    try {
      assertThat(fingerprint(one)).isNotBlank().hasSizeLessThanOrEqualTo(1000);
      assertThat(fingerprint(other))
          .as("the fingerprint of another one with the same options")
          .isEqualTo(fingerprint(one));
      String before = fingerprint(one);
      use(one);
      assertThat(fingerprint(one)).as("the fingerprint after use").isEqualTo(before);
    } finally {
      one.close();
      other.close();
    }
  }

  @Test
  void interruption_ends_it() throws Exception {
    assumeAnswers();
    P plugin = create();
    try {
      Thread.currentThread().interrupt();
      assertThat(catchThrowable(() -> call(plugin)))
          .as("exception of an interrupted call")
          .isInstanceOf(InterruptedException.class);
    } finally {
      Thread.interrupted(); // tests that run later must not see it
      plugin.close();
    }
  }
}
