/**
 * The domain, the four plugin interfaces, and the pipeline that connects them: for programs that
 * make a digest of arXiv, and for authors of plugins.
 *
 * <p>A program starts from {@link io.github.arxivbot.ArxivBot}, with parts that it makes itself, or
 * from {@link io.github.arxivbot.config.BotConfig}, with a file and the plugins that {@link
 * io.github.arxivbot.discovery.Plugins} finds. The parts are modules of their own; the core brings
 * none.
 *
 * <pre>{@code
 * BotConfig config = BotConfig.read(Path.of("config.json"));
 * try (ArxivBot bot = config.newBot().report(Path.of("report.json")).build()) {
 *   RunReport report = bot.run();
 *   report.problems().forEach(System.err::println);
 * }
 * }</pre>
 *
 * <p>An author of a plugin implements {@link io.github.arxivbot.spi.Fetcher}, {@link
 * io.github.arxivbot.spi.Scorer}, {@link io.github.arxivbot.spi.Summarizer} or {@link
 * io.github.arxivbot.spi.Renderer}, and its factory; docs/plugin.md goes from an empty folder to a
 * jar that is used, docs/architecture.md has the contract of each.
 *
 * <p>What goes wrong with one paper, source or output is a {@link io.github.arxivbot.model.Problem}
 * of the report; what can't be used at all is an {@link
 * io.github.arxivbot.model.ArxivBotException}. Values are immutable, workers thread-safe, builders
 * for one thread; null is rejected. arXiv is read through one {@link
 * io.github.arxivbot.http.PoliteHttp} a process. Nothing is printed, and logs go to SLF4J.
 * docs/configuration.md has every key of a file, VERSIONING.md what is promised.
 *
 * @since 0.1.0
 */
@SuppressWarnings({"module", "NotJavadoc"}) // qualified exports name modules that are built later
module io.github.arxivbot.core {
  requires static transitive org.jspecify;
  requires com.fasterxml.jackson.databind;
  requires dev.failsafe.core;
  requires java.net.http;
  requires org.slf4j;

  exports io.github.arxivbot;
  exports io.github.arxivbot.config;
  exports io.github.arxivbot.discovery;
  exports io.github.arxivbot.http;
  exports io.github.arxivbot.internal.calendar to
      io.github.arxivbot.fetcher.arxiv,
      io.github.arxivbot.renderer.feed,
      io.github.arxivbot.testkit;
  exports io.github.arxivbot.internal.http to
      io.github.arxivbot.fetcher.arxiv,
      io.github.arxivbot.llm,
      io.github.arxivbot.summarizer.langchain4j,
      io.github.arxivbot.summarizer.qwen;
  exports io.github.arxivbot.internal.text to
      io.github.arxivbot.fetcher.arxiv,
      io.github.arxivbot.html,
      io.github.arxivbot.llm,
      io.github.arxivbot.renderer.feed,
      io.github.arxivbot.renderer.html,
      io.github.arxivbot.renderer.markdown,
      io.github.arxivbot.scoring,
      io.github.arxivbot.summarizer.langchain4j,
      io.github.arxivbot.summarizer.qwen,
      io.github.arxivbot.testkit;
  exports io.github.arxivbot.internal.option to
      io.github.arxivbot.scoring,
      io.github.arxivbot.summarizer.langchain4j;
  exports io.github.arxivbot.model;
  exports io.github.arxivbot.run;
  exports io.github.arxivbot.spi;
  exports io.github.arxivbot.spi.http;
  exports io.github.arxivbot.spi.option;

  uses io.github.arxivbot.spi.FetcherFactory;
  uses io.github.arxivbot.spi.ScorerFactory;
  uses io.github.arxivbot.spi.SummarizerFactory;
  uses io.github.arxivbot.spi.RendererFactory;
}
