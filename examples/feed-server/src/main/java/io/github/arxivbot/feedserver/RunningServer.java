package io.github.arxivbot.feedserver;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.ArxivBotBuilder;
import io.github.arxivbot.PlannedDigest;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot, its schedule and its window, from start to end. */
final class RunningServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);
  private static final long END_SECONDS = 20;

  private final ArxivBot bot;
  private final ScheduledExecutorService thread;
  private final Refreshing refreshing;
  private final WebServer web;

  private RunningServer(
      ArxivBot bot, ScheduledExecutorService thread, Refreshing refreshing, WebServer web) {
    this.bot = bot;
    this.thread = thread;
    this.refreshing = refreshing;
    this.web = web;
  }

  /**
   * What a server is made from.
   *
   * @param config the configuration
   * @param folder what is the server's own
   * @param host the address to listen at
   * @param port 0 for any that is free
   * @param base the public address, or null
   * @param token who may refresh; nothing for nobody
   * @param spread how long after others arXiv is asked
   * @param clock the time
   * @param limits what clients may take
   */
  record Settings(
      BotConfig config,
      Path folder,
      String host,
      int port,
      @Nullable URI base,
      Optional<Token> token,
      Duration spread,
      Clock clock,
      Limits limits) {}

  /**
   * Starts to listen, and to look at the clock.
   *
   * @throws IllegalStateException if what the server writes gets in the way of something else
   * @throws IOException if it can't listen there, with the system's reason
   */
  static RunningServer start(Settings settings) throws IOException {
    Places places = places(settings);
    ArxivBotBuilder builder = settings.config().newBot().listener(new RunLog());
    places.addTo(builder);
    ArxivBot bot = builder.build();
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "feed-server-refresh"));
    try {
      Refreshing refreshing =
          new Refreshing(
              bot,
              new SiteReader(places, settings.clock()),
              new AttemptsFile(places.attempts()),
              new Schedule(AnnouncementCalendar.arxiv(), settings.spread()),
              settings.clock(),
              thread);
      Facts facts = new Facts(places, settings.clock().instant());
      Routes routes = new Routes(refreshing, facts, settings.token());
      WebServer web = WebServer.start(settings.host(), settings.port(), settings.limits(), routes);
      refreshing.start();
      return new RunningServer(bot, thread, refreshing, web);
    } catch (IOException | RuntimeException e) {
      thread.shutdownNow();
      bot.close();
      throw e;
    }
  }

  private static Places places(Settings settings) {
    List<PlannedDigest> digests;
    try (ArxivBot plain = settings.config().newBot().build()) {
      digests = plain.plan();
    }
    Path archive =
        settings.config().archive().orElseGet(() -> settings.folder().resolve("archive"));
    Places places = new Places(settings.folder(), archive, settings.base(), digests);
    places
        .ambiguous()
        .ifPresent(
            name -> {
              throw new IllegalStateException(
                  "the profile \"%1$s\" has the name of a category, so that /rss/%1$s would be two feeds; rename it"
                      .formatted(name));
            });
    return places;
  }

  int port() {
    return web.port();
  }

  Refreshing refreshing() {
    return refreshing;
  }

  /** Ends answers that are under way, and interrupts a refresh, which then has changed nothing. */
  @Override
  public void close() {
    thread.shutdownNow();
    web.close();
    try {
      if (!thread.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("a refresh does not end; the next start puts right what it leaves");
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    bot.close();
  }
}
