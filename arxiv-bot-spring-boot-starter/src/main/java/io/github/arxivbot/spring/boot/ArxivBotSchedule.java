package io.github.arxivbot.spring.boot;

import io.github.arxivbot.ArxivBot;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Runs the bot on a schedule while the application runs, in a thread of its own. A run is skipped
 * if another one is under way, and interrupted if the application stops.
 */
final class ArxivBotSchedule implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ArxivBotSchedule.class);

  private final ArxivBot bot;
  private final Trigger trigger;
  private final ThreadPoolTaskScheduler scheduler;
  private volatile boolean running;

  ArxivBotSchedule(ArxivBot bot, Trigger trigger, ThreadPoolTaskScheduler scheduler) {
    this.bot = bot;
    this.trigger = trigger;
    this.scheduler = scheduler;
  }

  @Override
  public void start() {
    scheduler.setThreadNamePrefix("arxiv-bot-");
    scheduler.initialize();
    Future<?> unused = scheduler.schedule(this::run, trigger); // failures are logged by Spring
    running = true;
  }

  @Override
  public void stop() {
    scheduler.shutdown();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  Trigger trigger() {
    return trigger;
  }

  private void run() {
    try {
      if (bot.tryRun().isEmpty()) {
        LOG.info("The scheduled run is skipped, because another run is under way.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the application stops
    }
  }
}
