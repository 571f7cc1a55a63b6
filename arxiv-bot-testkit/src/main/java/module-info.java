/**
 * The contract of a plugin as tests, and papers, digests, an arXiv and a model service to test
 * with: for authors of plugins, in scope {@code test}. JUnit Jupiter's API and AssertJ come with
 * it.
 *
 * <p>Extend {@link io.github.arxivbot.testkit.contract.FetcherContract}, {@link
 * io.github.arxivbot.testkit.contract.ScorerContract}, {@link
 * io.github.arxivbot.testkit.contract.SummarizerContract} or {@link
 * io.github.arxivbot.testkit.contract.RendererContract}. Each rule is a test, and its name says
 * which.
 *
 * <pre>{@code
 * class MyScorerContractTest extends ScorerContract {
 *   @Override
 *   protected String name() {
 *     return "my-scorer"; // found by its name, as a bot finds it
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
 * <p>{@link io.github.arxivbot.testkit.samples.SamplePapers#hostile()} has text that is out to do
 * harm, {@link io.github.arxivbot.testkit.server.ArxivServer} and {@link
 * io.github.arxivbot.testkit.server.ModelServer} answer as told, or as was recorded, on a loopback
 * port; no test of the kit needs a network. Run the tests on the module path and on the class path,
 * since a plugin is registered for each apart; docs/plugin.md shows how. A logging binding that
 * prints fails a test: take slf4j-nop.
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
