package io.github.arxivbot.notifier.chat;

import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.notify.Notifier;
import io.github.arxivbot.spi.notify.NotifierFactory;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The notifiers of this module, each with a local server. */
final class ChatChannels {

  static final Instant NOW = Instant.parse("2026-02-11T18:00:00Z");

  static final List<NotifierFactory> FACTORIES =
      List.of(
          new SlackFactory(),
          new DiscordFactory(),
          new TelegramFactory(),
          new FeishuFactory(),
          new DingTalkFactory(),
          new WeComFactory(),
          new NtfyFactory(),
          new WebhookFactory());

  private ChatChannels() {}

  static NotifierFactory factory(String name) {
    return FACTORIES.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  static Notifier create(String name, ChatServer server) {
    return factory(name).create(context(name, server.base(), server.url()).build());
  }

  /** Returns a context whose variables hold the address, or a token for services without one. */
  static PluginContext.Builder context(String name, String base, String url) {
    PluginContext.Builder context =
        PluginContext.builder(factory(name).options())
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .set(ChatFactory.TIMEOUT, Duration.ofSeconds(10))
            .environment(
                variable ->
                    switch (variable) {
                      case "TELEGRAM_TOKEN", "NTFY_TOPIC", "SIGN" -> "SECRET";
                      default -> url;
                    });
    if (name.equals("telegram")) {
      context.set(TelegramFactory.CHAT, "@papers").set(TelegramFactory.BASE_URL, URI.create(base));
    }
    if (name.equals("ntfy")) {
      context.set(NtfyFactory.BASE_URL, URI.create(base + "/"));
    }
    return context;
  }
}
