package io.github.arxivbot.config;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import io.github.arxivbot.discovery.PluginRegistry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.FetcherFactory;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.PluginException;
import io.github.arxivbot.spi.Renderer;
import io.github.arxivbot.spi.RendererFactory;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.ScorerFactory;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.SummarizerFactory;
import io.github.arxivbot.spi.SummaryRequest;
import io.github.arxivbot.spi.http.HttpException;
import io.github.arxivbot.spi.notify.Notification;
import io.github.arxivbot.spi.notify.Notifier;
import io.github.arxivbot.spi.notify.NotifierFactory;
import io.github.arxivbot.spi.option.Option;
import io.github.arxivbot.spi.option.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Small plugins of every kind, loaded by their own class loader. */
final class TestPlugins {

  private static final Map<Class<?>, List<Class<?>>> FACTORIES =
      Map.of(
          FetcherFactory.class, List.of(Rss.class),
          ScorerFactory.class,
              List.of(
                  Keywords.class,
                  Plain.class,
                  Strict.class,
                  BrokenCheck.class,
                  Picky.class,
                  Broken.class,
                  NullMaker.class,
                  Watched.class,
                  Stuck.class),
          SummarizerFactory.class, List.of(Echo.class, Llm.class),
          RendererFactory.class, List.of(Markdown.class),
          NotifierFactory.class, List.of(Sender.class));

  private TestPlugins() {}

  /** Writes the classes and their service files to a folder, and finds them there. */
  static PluginRegistry in(Path folder) throws IOException {
    for (Map.Entry<Class<?>, List<Class<?>>> kind : FACTORIES.entrySet()) {
      StringBuilder names = new StringBuilder();
      for (Class<?> factory : kind.getValue()) {
        names.append(factory.getName()).append('\n');
        copy(factory, folder);
      }
      Path services = Files.createDirectories(folder.resolve("META-INF/services"));
      Files.writeString(services.resolve(kind.getKey().getName()), names);
    }
    copy(FileNotifier.class, folder);
    copy(EchoSummarizer.class, folder);
    copy(WatchedScorer.class, folder);
    return PluginRegistry.find(new OwnClasses(folder.toUri().toURL()));
  }

  private static void copy(Class<?> type, Path folder) throws IOException {
    String file = type.getName().replace('.', '/') + ".class";
    Files.createDirectories(folder.resolve(file).getParent());
    try (InputStream bytes = TestPlugins.class.getResourceAsStream("/" + file)) {
      Files.write(folder.resolve(file), Objects.requireNonNull(bytes).readAllBytes());
    }
  }

  /** Loads the plugins like a separate jar; the parent provides the core. */
  private static final class OwnClasses extends URLClassLoader {
    OwnClasses(URL folder) {
      super(new URL[] {folder}, TestPlugins.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith(TestPlugins.class.getName())) {
        Class<?> loaded = findLoadedClass(name);
        return loaded != null ? loaded : findClass(name);
      }
      return super.loadClass(name, resolve);
    }
  }

  /** A fetcher that requests an address and returns no papers. */
  public static final class Rss implements FetcherFactory {
    @Override
    public String name() {
      return "arxiv-rss";
    }

    @Override
    public List<Option<?>> options() {
      return List.of(URL);
    }

    private static final Option<URI> URL =
        Option.uri("base_url", "where").orElse(URI.create("https://rss.arxiv.org/rss/"));

    @Override
    public Fetcher create(PluginContext context) {
      URI address = context.get(URL);
      return (request, sink) -> {
        try {
          context.http().getIfChanged(address);
        } catch (HttpException e) {
          throw new UncheckedIOException(e);
        }
      };
    }
  }

  /** A notifier that appends a line to a file. */
  public static final class Sender implements NotifierFactory {
    @Override
    public String name() {
      return "file";
    }

    @Override
    public Notifier create(PluginContext context) {
      return new FileNotifier(context.folder().resolve("sent.txt"));
    }
  }

  /** Appends day and profile to a file. */
  public record FileNotifier(Path file) implements Notifier {
    @Override
    public void send(Notification notification, String recipient) {
      try {
        Files.writeString(file, preview(notification, recipient), CREATE, APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String preview(Notification notification, String recipient) {
      return notification.digest().day() + " " + notification.digest().profile() + "\n";
    }
  }

  /** A scorer with the keys of the Python bot. */
  public static final class Keywords implements ScorerFactory {
    private static final Option<List<String>> KEYWORDS =
        Option.list("keywords", "at least one keyword").required();
    private static final Option<List<String>> HIGH = Option.list("high_score_keywords", "words");
    private static final Option<List<String>> LOW = Option.list("low_score_keywords", "words");
    private static final Option<List<String>> EXCLUDED = Option.list("exclude_keywords", "words");

    @Override
    public String name() {
      return "keywords";
    }

    @Override
    public List<Option<?>> options() {
      return List.of(KEYWORDS, HIGH, LOW, EXCLUDED);
    }

    @Override
    public void check(PluginContext context) {
      context.remark("looks for " + context.get(KEYWORDS));
    }

    @Override
    public Scorer create(PluginContext context) {
      return paper -> Score.noMatch();
    }
  }

  /** A scorer without options. */
  public static final class Plain implements ScorerFactory {
    @Override
    public String name() {
      return "plain";
    }

    @Override
    public Scorer create(PluginContext context) {
      return paper -> Score.noMatch();
    }
  }

  /** A scorer that rejects its options when they are checked. */
  public static final class Strict implements ScorerFactory {
    @Override
    public String name() {
      return "strict";
    }

    @Override
    public void check(PluginContext context) {
      throw new PluginException("low and high do not fit together");
    }

    @Override
    public Scorer create(PluginContext context) {
      throw new PluginException("low and high do not fit together");
    }
  }

  /** A scorer that fails when its options are checked. */
  public static final class BrokenCheck implements ScorerFactory {
    @Override
    public String name() {
      return "broken-check";
    }

    @Override
    public void check(PluginContext context) {
      throw new IllegalStateException("a defect");
    }

    @Override
    public Scorer create(PluginContext context) {
      return paper -> Score.noMatch();
    }
  }

  /** A scorer that rejects its options when it is created. */
  public static final class Picky implements ScorerFactory {
    @Override
    public String name() {
      return "picky";
    }

    @Override
    public Scorer create(PluginContext context) {
      throw new PluginException("low and high do not fit together");
    }
  }

  /** A scorer whose factory throws. */
  public static final class Broken implements ScorerFactory {
    @Override
    public String name() {
      return "broken";
    }

    @Override
    public Scorer create(PluginContext context) {
      throw new IllegalStateException("a defect");
    }
  }

  /** A scorer whose factory returns null. */
  public static final class NullMaker implements ScorerFactory {
    @Override
    public String name() {
      return "nothing";
    }

    @Override
    @SuppressWarnings("NullAway") // a plugin may violate the contract
    public Scorer create(PluginContext context) {
      return null;
    }
  }

  /** A scorer that reads one variable when it is created, and another when it is closed. */
  public static final class Watched implements ScorerFactory {
    private static final Option<String> MADE = Option.secret("made", "a key").orElse("MADE");
    private static final Option<String> CLOSED = Option.secret("closed", "a key").orElse("CLOSED");

    @Override
    public String name() {
      return "watched";
    }

    @Override
    public List<Option<?>> options() {
      return List.of(MADE, CLOSED);
    }

    @Override
    public Scorer create(PluginContext context) {
      context.secret(MADE).ifPresent(Secret::reveal);
      Secret closed = context.secret(CLOSED).orElseThrow();
      return new WatchedScorer(() -> Objects.requireNonNull(closed.reveal()));
    }
  }

  /** A scorer whose close method throws. */
  public static final class Stuck implements ScorerFactory {
    @Override
    public String name() {
      return "stuck";
    }

    @Override
    public Scorer create(PluginContext context) {
      return new WatchedScorer(
          () -> {
            throw new IllegalStateException("stuck");
          });
    }
  }

  /** A scorer that runs an action when it is closed. */
  public record WatchedScorer(Runnable closing) implements Scorer {
    @Override
    public Score score(Paper paper) {
      return Score.noMatch();
    }

    @Override
    public void close() {
      closing.run();
    }
  }

  /** A summarizer that returns its options. */
  public static final class Echo implements SummarizerFactory {
    private static final Option<String> MODEL = Option.text("model", "the model").orElse("none");
    private static final Option<Double> TEMPERATURE =
        Option.number("temperature", "how free", 0, 2).orElse(0.3);
    private static final Option<String> KEY = Option.secret("api_key_env", "the key");

    @Override
    public String name() {
      return "echo";
    }

    @Override
    public List<Option<?>> options() {
      return List.of(MODEL, TEMPERATURE, KEY);
    }

    @Override
    public void check(PluginContext context) {
      context.remark(describe(context));
    }

    @Override
    public Summarizer create(PluginContext context) {
      return new EchoSummarizer(describe(context));
    }

    private static String describe(PluginContext context) {
      return context.get(MODEL)
          + " "
          + context.get(TEMPERATURE)
          + " "
          + context.secret(KEY).map(Object::toString).orElse("-");
    }
  }

  /** A summarizer with options that {@link Echo} does not declare. */
  public static final class Llm implements SummarizerFactory {
    @Override
    public String name() {
      return "llm";
    }

    @Override
    public List<Option<?>> options() {
      return List.of(
          Option.uri("base_url", "the service"),
          Option.path("prompt_file", "the prompt"),
          Option.flag("use_pdf", "whether the PDF is read"),
          Option.text("language", "the language"),
          Option.text("account", "the account").required());
    }

    @Override
    public Summarizer create(PluginContext context) {
      return new EchoSummarizer("llm");
    }
  }

  /** The summarizer of {@link Echo}. */
  public record EchoSummarizer(String fingerprint) implements Summarizer {
    @Override
    public Summary summarize(SummaryRequest request) {
      return Summary.builder(fingerprint, "echo").build();
    }
  }

  /** A renderer with a template. */
  public static final class Markdown implements RendererFactory {
    private static final Option<Path> TEMPLATE = Option.path("template", "the page");

    @Override
    public String name() {
      return "markdown";
    }

    @Override
    public List<Option<?>> options() {
      return List.of(TEMPLATE);
    }

    @Override
    public String mediaType() {
      return "text/markdown";
    }

    @Override
    public String defaultFile() {
      return "README.md";
    }

    @Override
    public void check(PluginContext context) {
      context.find(TEMPLATE).ifPresent(path -> context.remark("template " + path));
    }

    @Override
    public Renderer create(PluginContext context) {
      return (request, out) -> out.append("page");
    }
  }
}
