package io.github.arxivbot.notifier.chat;

import com.google.auto.service.AutoService;
import io.github.arxivbot.notifier.chat.internal.DiscordService;
import io.github.arxivbot.spi.notify.NotifierFactory;
import io.github.arxivbot.spi.option.Option;

/** Creates the notifier {@code discord}. */
@AutoService(NotifierFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class DiscordFactory extends ChatFactory {

  private static final Option<String> SECRET = webhook("DISCORD_WEBHOOK");

  /** For {@link java.util.ServiceLoader}. */
  public DiscordFactory() {
    super("discord", context -> new DiscordService(context.get(TITLE)), SECRET, TITLE);
  }
}
