package io.github.arxivbot.feedserver;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.config.BotConfigReader;
import io.github.arxivbot.config.ConfigurationException;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.ArxivBotException;
import java.io.IOException;
import java.io.PrintWriter;
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
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code feed-server}. */
@Command(
    name = "feed-server",
    description = "Shows the digest as feeds and pages on the web, and keeps it fresh.",
    mixinStandardHelpOptions = true,
    versionProvider = FeedServer.Version.class,
    footer = {
      "",
      "Environment: PORT and BASE_URL stand for --port and --base-url.",
      "FEED_SERVER_TOKEN is the secret for POST /update-cache, which is disabled",
      "without it."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "1:a defect of ours",
      "2:usage or configuration, or it can't listen or write where it should",
      "143:ended by SIGTERM, as it should be"
    })
public final class FeedServer implements Callable<Integer> {

  private static final int DEFECT = 1;
  private static final int USAGE = 2;
  private static final int PORT = 1999;

  /** How long after the first server the last one asks arXiv, when all start their day. */
  private static final int SPREAD_SECONDS = 40 * 60;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = "config.json",
      description = "the configuration (default: ${DEFAULT-VALUE})")
  private Path config = Path.of("config.json");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "what the server keeps (default: .feed-server beside the configuration)")
  private @Nullable Path data;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "the address to listen at (default: ${DEFAULT-VALUE}, this machine only; 0.0.0.0 for all)")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "${env:PORT}",
      description = "the port to listen at; 0 for any that is free (default: 1999)")
  private @Nullable String port;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      defaultValue = "${env:BASE_URL}",
      description = "the public address, which feeds then state as their own (default: none)")
  private @Nullable String baseUrl;

  @Spec private @Nullable CommandSpec spec;

  private FeedServer() {}

  /**
   * Runs until the process is told to end.
   *
   * @param arguments what stands behind {@code feed-server} on the command line
   */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(execute(out, err, arguments));
  }

  static int execute(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new FeedServer())
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(FeedServer::misused)
        .setExecutionExceptionHandler(FeedServer::failed)
        .execute(arguments);
  }

  @Override
  public Integer call() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    try (RunningServer server = started()) {
      Thread ending = new Thread(() -> end(server, ended), "feed-server-end");
      Runtime.getRuntime().addShutdownHook(ending);
      PrintWriter err = Objects.requireNonNull(spec, "spec").commandLine().getErr();
      err.printf(Locale.ROOT, "listening at http://%s:%d/%n", inAddress(host), server.port());
      ended.await();
    }
    return 0;
  }

  private static void end(RunningServer server, CountDownLatch ended) {
    server.close();
    ended.countDown();
  }

  private RunningServer started() {
    BotConfigReader reader = BotConfig.reader();
    try {
      return RunningServer.start(
          new RunningServer.Settings(
              reader.read(config),
              folder(),
              host,
              port(),
              base(),
              Token.of(System.getenv("FEED_SERVER_TOKEN")),
              Duration.ofSeconds(new SecureRandom().nextInt(SPREAD_SECONDS)),
              Clock.systemUTC(),
              Limits.USUAL));
    } catch (IllegalStateException e) { // two outputs in one place, or two feeds at one address
      throw usage(String.valueOf(e.getMessage()));
    } catch (UnknownHostException e) {
      throw usage("--host: expected an address of this machine, found " + host);
    } catch (IOException e) {
      throw usage(
          "can't listen at %s:%d: %s; name another --port, or another --host"
              .formatted(inAddress(host), port(), e.getMessage()));
    }
  }

  /** A variable that is there and empty says nothing. */
  private int port() {
    if (port == null || port.isBlank()) {
      return PORT;
    }
    try {
      int number = Integer.parseInt(port.strip());
      if (number >= 0 && number <= 65_535) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, as every number that won't do
    }
    throw usage("--port (or PORT): expected 0 to 65535, found " + port);
  }

  /** As it stands in a web address, where colons part the port. */
  private static String inAddress(String host) {
    return host.indexOf(':') < 0 ? host : "[" + host + "]";
  }

  /** Looked at before all else, for what can't be kept would be asked of arXiv again and again. */
  private Path folder() {
    Path folder =
        data != null ? data : config.toAbsolutePath().resolveSibling(".feed-server").normalize();
    if (!canBeWritten(folder)) {
      throw usage(
          "--data: can't write into the folder "
              + folder
              + "; let this user write there, or name another");
    }
    return folder;
  }

  private static boolean canBeWritten(Path folder) {
    try {
      return Files.isWritable(Files.createDirectories(folder));
    } catch (IOException e) {
      return false;
    }
  }

  private @Nullable URI base() {
    if (baseUrl == null || baseUrl.isBlank()) {
      return null;
    }
    try {
      URI address = new URI(baseUrl.strip().replaceAll("/+$", ""));
      String scheme = String.valueOf(address.getScheme());
      if ((scheme.equals("http") || scheme.equals("https"))
          && address.getHost() != null
          && address.getRawUserInfo() == null
          && address.getRawQuery() == null
          && address.getRawFragment() == null) {
        return address;
      }
    } catch (URISyntaxException e) {
      // told below, as every address that won't do
    }
    throw usage(
        "--base-url (or BASE_URL): expected an address such as https://example.org/papers, without"
            + " a user, a query or a fragment");
  }

  private ParameterException usage(String message) {
    return new ParameterException(Objects.requireNonNull(spec, "spec").commandLine(), message);
  }

  private static int misused(ParameterException e, String[] arguments) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println("feed-server: " + SafeText.printable(String.valueOf(e.getMessage())));
    err.println("feed-server --help tells what can be said.");
    return USAGE;
  }

  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult arguments) {
    PrintWriter err = command.getErr();
    if (e instanceof ConfigurationException) {
      String.valueOf(e.getMessage()).lines().map(SafeText::printable).forEach(err::println);
      return USAGE;
    }
    if (e instanceof ArxivBotException) {
      err.println("feed-server: " + SafeText.printable(String.valueOf(e.getMessage())));
      return USAGE;
    }
    err.println("feed-server: this is a defect of ours; please report it with what follows");
    e.printStackTrace(err);
    return DEFECT;
  }

  /** The version of the library that runs. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      String version =
          Optional.ofNullable(ArxivBot.class.getPackage().getImplementationVersion())
              .orElse("(no version)");
      return new String[] {"arxiv-bot " + version};
    }
  }
}
