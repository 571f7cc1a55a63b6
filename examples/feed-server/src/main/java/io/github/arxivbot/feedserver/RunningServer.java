package io.github.arxivbot.feedserver;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.ArxivBotBuilder;
import io.github.arxivbot.DigestPlan;
import io.github.arxivbot.feedserver.content.FileStore;
import io.github.arxivbot.feedserver.content.SiteLayout;
import io.github.arxivbot.feedserver.content.SiteReader;
import io.github.arxivbot.feedserver.refresh.FeedRefresher;
import io.github.arxivbot.feedserver.refresh.RefreshLog;
import io.github.arxivbot.feedserver.refresh.RefreshSchedule;
import io.github.arxivbot.feedserver.web.BearerToken;
import io.github.arxivbot.feedserver.web.HttpSettings;
import io.github.arxivbot.feedserver.web.SiteHandler;
import io.github.arxivbot.feedserver.web.WebServer;
import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.scorer.liked.ExampleLists;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A bot, its schedule and its web server, from start to stop. */
record RunningServer(
    ArxivBot bot, ScheduledExecutorService executor, FeedRefresher refresher, WebServer web)
    implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);
  private static final long STOP_SECONDS = 20;

  /**
   * Starts to listen, and starts the schedule.
   *
   * @throws IllegalStateException if outputs conflict with each other
   * @throws IOException if it cannot listen at the address or write into its directory
   */
  static RunningServer start(ServerSettings settings, HttpSettings http) throws IOException {
    SiteLayout layout = layout(settings);
    ArxivBotBuilder builder = settings.bot().newBot().listener(new RefreshLog());
    layout.addOutputs(builder);
    if (http.token().filter(BearerToken::isShort).isPresent()) {
      LOG.warn(
          "FEED_SERVER_TOKEN has fewer than {} characters and may be guessed; use a random one",
          BearerToken.MIN_LENGTH);
    }
    Clock clock = settings.clock();
    ArxivBot bot = builder.build();
    ScheduledExecutorService executor =
        Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "feed-server-refresh"));
    try {
      FileStore store = new FileStore(settings.folder().resolve("web"));
      FeedRefresher refresher =
          new FeedRefresher(
              bot,
              new SiteReader(layout, store, clock),
              settings.folder().resolve("attempts.json"),
              new RefreshSchedule(AnnouncementCalendar.arxiv(), settings.jitter()),
              clock,
              executor);
      ExampleLists lists = ExampleLists.open(settings.bot().folder());
      WebServer web =
          WebServer.start(http, new SiteHandler(refresher, store.folder(), lists, http.token()));
      refresher.start();
      return new RunningServer(bot, executor, refresher, web);
    } catch (IOException | RuntimeException e) {
      executor.shutdownNow();
      bot.close();
      throw e;
    }
  }

  private static SiteLayout layout(ServerSettings settings) {
    List<DigestPlan> digests;
    try (ArxivBot configured = settings.bot().newBot().build()) {
      digests = configured.plan();
    }
    Path archive = settings.bot().archive().orElseGet(() -> settings.folder().resolve("archive"));
    return new SiteLayout(settings.folder(), archive, settings.publicUrl(), digests);
  }

  int port() {
    return web.port();
  }

  /** Completes responses, and interrupts a refresh, which then has changed nothing. */
  @Override
  public void close() {
    LOG.info("stopping");
    executor.shutdownNow();
    web.close();
    try {
      if (executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        bot.close();
      } else {
        LOG.warn("the refresh did not stop; the next start completes or undoes it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
