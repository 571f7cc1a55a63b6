/**
 * The plugins {@code slack}, {@code discord}, {@code telegram}, {@code feishu}, {@code dingtalk},
 * {@code wecom}, {@code ntfy} and {@code webhook}: each sends the digest as one message to a chat,
 * a phone or a web service.
 *
 * <p>A message keeps the limits of its service and is cut between papers. No text of a paper can
 * format, link or mention. Secret addresses and tokens come from environment variables and appear
 * nowhere else. The plugins are used by configuration; docs/notify.md describes each service.
 *
 * <pre>{@code
 * NotifierFactory slack = PluginRegistry.find().get(NotifierFactory.class, "slack");
 * PluginContext context =
 *     PluginContext.builder(slack.options()).environment(System::getenv).build();
 * ArxivBot.builder().notify("slack", slack.create(context));
 * }</pre>
 *
 * @since 0.1.0
 */
module io.github.arxivbot.notifier.chat {
  requires static com.google.auto.service;
  requires static transitive org.jspecify;
  requires transitive io.github.arxivbot.core;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires java.net.http;

  exports io.github.arxivbot.notifier.chat;

  provides io.github.arxivbot.spi.notify.NotifierFactory with
      io.github.arxivbot.notifier.chat.DingTalkFactory,
      io.github.arxivbot.notifier.chat.DiscordFactory,
      io.github.arxivbot.notifier.chat.FeishuFactory,
      io.github.arxivbot.notifier.chat.NtfyFactory,
      io.github.arxivbot.notifier.chat.SlackFactory,
      io.github.arxivbot.notifier.chat.TelegramFactory,
      io.github.arxivbot.notifier.chat.WeComFactory,
      io.github.arxivbot.notifier.chat.WebhookFactory;
}
