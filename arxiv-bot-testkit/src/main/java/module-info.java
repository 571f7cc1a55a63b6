/**
 * Contract tests for plugins, loopback servers for arXiv and for model services, sample data and
 * assertions: for authors of plugins, in scope {@code test}. Brings JUnit Jupiter's API and
 * AssertJ.
 *
 * <p>Extend {@link io.github.arxivbot.testkit.contract.FetcherContract}, {@link
 * io.github.arxivbot.testkit.contract.ScorerContract}, {@link
 * io.github.arxivbot.testkit.contract.RerankerContract}, {@link
 * io.github.arxivbot.testkit.contract.SummarizerContract}, {@link
 * io.github.arxivbot.testkit.contract.RendererContract} or {@link
 * io.github.arxivbot.testkit.contract.NotifierContract}. Each test is one rule, which is its name.
 *
 * <pre>{@code
 * class MyScorerContractTest extends ScorerContract {
 *   @Override
 *   protected String name() {
 *     return "my-scorer"; // the test finds it by its name, as a bot does
 *   }
 *
 *   @Test
 *   void a_survey_is_dropped() {
 *     Paper survey = SamplePapers.paper("2602.00001v1", "A survey").build();
 *     try (Scorer scorer = create()) {
 *       ArxivBotAssertions.assertThat(scorer.score(survey)).isVetoed("survey");
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>{@link io.github.arxivbot.testkit.samples.SamplePapers#hostile()} returns papers with hostile
 * text. {@link io.github.arxivbot.testkit.server.ArxivServer} and {@link
 * io.github.arxivbot.testkit.server.ModelServer} return scripted or recorded responses on a
 * loopback port; no test of the testkit needs a network. Run the tests on the module path and on
 * the class path, because a plugin is registered separately for each; see docs/plugin.md. A logging
 * binding that prints fails a test; use slf4j-nop.
 *
 * @since 0.1.0
 */
module io.github.arxivbot.testkit {
  requires static transitive org.jspecify;
  requires transitive io.github.arxivbot.core;
  requires transitive org.junit.jupiter.api;
  requires jdk.httpserver;
  requires transitive org.assertj.core;

  exports io.github.arxivbot.testkit.assertj;
  exports io.github.arxivbot.testkit.contract;
  exports io.github.arxivbot.testkit.samples;
  exports io.github.arxivbot.testkit.server;

  // JUnit calls the package-private test methods of the contracts.
  opens io.github.arxivbot.testkit.contract to
      org.junit.platform.commons;
}
