package io.github.arxivbot.feedserver;

import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.config.ConfigurationException;
import io.github.arxivbot.feedserver.web.BearerToken;
import io.github.arxivbot.feedserver.web.HttpSettings;
import io.github.arxivbot.feedserver.web.ServerLimits;
import io.github.arxivbot.internal.http.UserAgent;
import io.github.arxivbot.internal.http.proxy.EnvironmentProxies;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.ArxivBotException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.SocketException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "feed-server",
    description = "Serves the digest as feeds and pages over HTTP, and refreshes it.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Environment: PORT and BASE_URL are used if --port and --base-url are absent.",
      "FEED_SERVER_TOKEN is the secret for POST /update-cache, /like and /dislike,",
      "which are disabled without it."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "1:internal error",
      "2:usage or configuration error, or an address or directory cannot be used",
      "143:stopped by SIGTERM, the normal way to stop it"
    })
public final class FeedServer implements Callable<Integer> {

  private static final int INTERNAL_ERROR = 1;
  private static final int USAGE_ERROR = 2;
  private static final int DEFAULT_PORT = 1999;

  /** The requests of all servers to arXiv are spread over this time. */
  private static final int MAX_JITTER_SECONDS = 40 * 60;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = "config.json",
      description = "the configuration (default: ${DEFAULT-VALUE})")
  private Path config = Path.of("config.json");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the server's own files (default: .feed-server next to the configuration)")
  private @Nullable Path data;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "the address to listen at (default: ${DEFAULT-VALUE}, this machine only; 0.0.0.0 for"
              + " all)")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "${env:PORT}",
      description = "the port to listen at; 0 for any free port (default: 1999)")
  private @Nullable String port;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      defaultValue = "${env:BASE_URL}",
      description = "the public URL, which feeds state as their address (default: none)")
  private @Nullable String baseUrl;

  @Spec private @Nullable CommandSpec spec;

  private FeedServer() {}

  /** Runs until the process is stopped. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    try {
      EnvironmentProxies.install(System.getenv());
    } catch (IllegalArgumentException e) {
      err.println("feed-server: " + SafeText.printable(String.valueOf(e.getMessage())));
      System.exit(USAGE_ERROR);
    }
    System.exit(execute(out, err, arguments));
  }

  static int execute(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = new CommandLine(new FeedServer());
    line.getCommandSpec()
        .versionProvider(
            () -> new String[] {"arxiv-bot " + UserAgent.version().orElse("(no version)")});
    return line.setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(FeedServer::reportUsageError)
        .setExecutionExceptionHandler(FeedServer::reportFailure)
        .execute(arguments);
  }

  @Override
  public Integer call() throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    try (RunningServer server = start()) {
      Thread stop = new Thread(() -> stop(server, stopped), "feed-server-stop");
      Runtime.getRuntime().addShutdownHook(stop);
      PrintWriter err = Objects.requireNonNull(spec, "spec").commandLine().getErr();
      err.printf(Locale.ROOT, "listening at http://%s:%d/%n", urlHost(), server.port());
      stopped.await();
    }
    return 0;
  }

  private static void stop(RunningServer server, CountDownLatch stopped) {
    server.close();
    stopped.countDown();
  }

  private RunningServer start() {
    try {
      BotConfig configured = BotConfig.reader().addsOutputs().read(config);
      PrintWriter err = Objects.requireNonNull(spec, "spec").commandLine().getErr();
      configured.sourceNotes().forEach(note -> err.println("note: " + SafeText.printable(note)));
      return RunningServer.start(
          new ServerSettings(
              configured,
              writableFolder(),
              parsedBaseUrl(),
              Duration.ofSeconds(new SecureRandom().nextInt(MAX_JITTER_SECONDS)),
              Clock.systemUTC()),
          new HttpSettings(
              host,
              parsedPort(),
              BearerToken.of(System.getenv("FEED_SERVER_TOKEN")),
              ServerLimits.DEFAULT));
    } catch (IllegalStateException e) { // outputs conflict with each other
      throw usage(String.valueOf(e.getMessage()));
    } catch (UnknownHostException e) {
      throw usage("--host: expected an address of this machine, found " + host);
    } catch (SocketException e) {
      throw usage(
          "cannot listen at %s:%d: %s; choose another --port, or another --host"
              .formatted(urlHost(), parsedPort(), e.getMessage()));
    } catch (IOException e) {
      throw usage("--data: cannot write " + e.getMessage());
    }
  }

  private int parsedPort() {
    if (port == null || port.isBlank()) {
      return DEFAULT_PORT;
    }
    try {
      int number = Integer.parseInt(port.strip());
      if (number >= 0 && number <= 0xFFFF) {
        return number;
      }
    } catch (NumberFormatException e) {
      // reported below
    }
    throw usage("--port (or PORT): expected 0 to 65535, found " + port);
  }

  private String urlHost() {
    return host.indexOf(':') < 0 ? host : "[" + host + "]";
  }

  /** Fails early: a server that cannot store its history would send requests to arXiv too often. */
  private Path writableFolder() {
    Path folder =
        data != null ? data : config.toAbsolutePath().resolveSibling(".feed-server").normalize();
    try {
      if (Files.isWritable(Files.createDirectories(folder))) {
        return folder;
      }
    } catch (IOException e) {
      // reported below
    }
    throw usage(
        "--data: cannot write into the directory %s; allow this user to write there, or choose another directory"
            .formatted(folder));
  }

  private Optional<URI> parsedBaseUrl() {
    if (baseUrl == null || baseUrl.isBlank()) {
      return Optional.empty();
    }
    try {
      URI url = new URI(baseUrl.strip().replaceAll("/+$", ""));
      String scheme = String.valueOf(url.getScheme());
      if ((scheme.equals("http") || scheme.equals("https"))
          && url.getHost() != null
          && url.getRawUserInfo() == null
          && url.getRawQuery() == null
          && url.getRawFragment() == null) {
        return Optional.of(url);
      }
    } catch (URISyntaxException e) {
      // reported below
    }
    throw usage(
        "--base-url (or BASE_URL): expected a URL such as https://example.org/papers, without a"
            + " user, query or fragment");
  }

  private ParameterException usage(String message) {
    return new ParameterException(Objects.requireNonNull(spec, "spec").commandLine(), message);
  }

  private static int reportUsageError(ParameterException e, String[] arguments) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println("feed-server: " + SafeText.printable(String.valueOf(e.getMessage())));
    err.println("Try 'feed-server --help' for more information.");
    return USAGE_ERROR;
  }

  private static int reportFailure(
      Exception e, CommandLine command, CommandLine.ParseResult arguments) {
    PrintWriter err = command.getErr();
    String message = String.valueOf(e.getMessage());
    if (e instanceof ConfigurationException) {
      err.println(SafeText.printableLines(message));
      return USAGE_ERROR;
    }
    if (e instanceof ArxivBotException) {
      err.println("feed-server: " + SafeText.printable(message));
      return USAGE_ERROR;
    }
    err.println("feed-server: internal error; please report it with the following stack trace");
    e.printStackTrace(err);
    return INTERNAL_ERROR;
  }
}
