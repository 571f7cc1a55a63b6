/**
 * The domain, the six plugin interfaces, and the pipeline that connects them: for programs that
 * create a digest of arXiv, and for plugin authors.
 *
 * <p>A program starts with {@link io.github.arxivbot.ArxivBot} and passes the parts that it
 * creates, or with {@link io.github.arxivbot.config.BotConfig}, a configuration file and the
 * plugins that {@link io.github.arxivbot.discovery.PluginRegistry} finds. The plugins are in other
 * modules.
 *
 * <pre>{@code
 * BotConfig config = BotConfig.read(Path.of("config.json"));
 * try (ArxivBot bot = config.newBot().report(Path.of("report.json")).build()) {
 *   RunReport report = bot.run();
 *   report.problems().forEach(System.err::println);
 * }
 * }</pre>
 *
 * <p>A plugin author implements {@link io.github.arxivbot.spi.Fetcher}, {@link
 * io.github.arxivbot.spi.Scorer}, {@link io.github.arxivbot.spi.rerank.Reranker}, {@link
 * io.github.arxivbot.spi.Summarizer}, {@link io.github.arxivbot.spi.Renderer} or {@link
 * io.github.arxivbot.spi.notify.Notifier}, and its factory. docs/plugin.md is a tutorial, and
 * docs/architecture.md has the contract of each interface.
 *
 * <p>A failure of one paper, source or output is a {@link io.github.arxivbot.model.Problem} of the
 * report; a failure that prevents a run is an {@link io.github.arxivbot.model.ArxivBotException}.
 * Values are immutable, plugins thread-safe, builders not thread-safe; null is rejected. Use one
 * {@link io.github.arxivbot.http.PoliteHttp} per process for arXiv. The library prints nothing and
 * logs to SLF4J. docs/configuration.md lists all keys of a file, and VERSIONING.md describes
 * compatibility.
 *
 * @since 0.1.0
 */
@SuppressWarnings({"module", "NotJavadoc"}) // qualified exports name modules that are built later
module io.github.arxivbot.core {
  requires static transitive org.jspecify;
  requires static com.fasterxml.jackson.annotation;
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
      io.github.arxivbot.fetcher.biorxiv,
      io.github.arxivbot.renderer.feed,
      io.github.arxivbot.testkit;
  exports io.github.arxivbot.internal.file to
      io.github.arxivbot.llm,
      io.github.arxivbot.renderer.html,
      io.github.arxivbot.reranker.llm,
      io.github.arxivbot.scorer.liked;
  exports io.github.arxivbot.internal.guard to
      io.github.arxivbot.spark;
  exports io.github.arxivbot.internal.http to
      io.github.arxivbot.fetcher.arxiv,
      io.github.arxivbot.fetcher.biorxiv,
      io.github.arxivbot.llm,
      io.github.arxivbot.notifier.chat,
      io.github.arxivbot.scorer.liked,
      io.github.arxivbot.summarizer.langchain4j,
      io.github.arxivbot.summarizer.qwen;
  exports io.github.arxivbot.internal.http.proxy to
      io.github.arxivbot.llm,
      io.github.arxivbot.notifier.chat;
  exports io.github.arxivbot.internal.json to
      io.github.arxivbot.scorer.liked;
  exports io.github.arxivbot.internal.tex to
      io.github.arxivbot.fetcher.arxiv,
      io.github.arxivbot.html,
      io.github.arxivbot.llm,
      io.github.arxivbot.notifier.chat,
      io.github.arxivbot.renderer.bibliography,
      io.github.arxivbot.renderer.html,
      io.github.arxivbot.renderer.markdown,
      io.github.arxivbot.scorer.liked,
      io.github.arxivbot.scoring;
  exports io.github.arxivbot.internal.text to
      io.github.arxivbot.fetcher.arxiv,
      io.github.arxivbot.fetcher.biorxiv,
      io.github.arxivbot.html,
      io.github.arxivbot.llm,
      io.github.arxivbot.notifier.chat,
      io.github.arxivbot.notifier.mail,
      io.github.arxivbot.renderer.bibliography,
      io.github.arxivbot.renderer.feed,
      io.github.arxivbot.renderer.html,
      io.github.arxivbot.renderer.markdown,
      io.github.arxivbot.reranker.llm,
      io.github.arxivbot.scorer.liked,
      io.github.arxivbot.scoring,
      io.github.arxivbot.spark,
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
  exports io.github.arxivbot.spi.notify;
  exports io.github.arxivbot.spi.option;
  exports io.github.arxivbot.spi.rerank;
  exports io.github.arxivbot.spi.scoring;

  provides io.github.arxivbot.internal.codec.JsonCodec with
      io.github.arxivbot.internal.archive.DigestCodec;

  uses io.github.arxivbot.internal.codec.JsonCodec;
  uses io.github.arxivbot.spi.FetcherFactory;
  uses io.github.arxivbot.spi.ScorerFactory;
  uses io.github.arxivbot.spi.SummarizerFactory;
  uses io.github.arxivbot.spi.rerank.RerankerFactory;
  uses io.github.arxivbot.spi.RendererFactory;
  uses io.github.arxivbot.spi.notify.NotifierFactory;
}
