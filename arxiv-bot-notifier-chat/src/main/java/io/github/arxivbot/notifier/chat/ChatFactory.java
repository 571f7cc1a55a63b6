package io.github.arxivbot.notifier.chat;

import io.github.arxivbot.notifier.chat.internal.ChatNotifier;
import io.github.arxivbot.notifier.chat.internal.ChatService;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.notify.Notifier;
import io.github.arxivbot.spi.notify.NotifierFactory;
import io.github.arxivbot.spi.option.Option;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The common part of the factories of this module. */
abstract class ChatFactory implements NotifierFactory {

  static final Option<String> TITLE =
      Option.text("title", "the beginning of the message").orElse("arXiv digest");

  static final Option<Duration> TIMEOUT =
      Option.duration(
              "timeout", "the maximum time for a request and its answer", Duration.ofMillis(1))
          .orElse(Duration.ofSeconds(30));

  private final String name;
  private final Function<PluginContext, ChatService> service;
  private final Option<String> secret;
  private final List<Option<?>> options;

  ChatFactory(
      String name,
      Function<PluginContext, ChatService> service,
      Option<String> secret,
      Option<?>... more) {
    this.name = name;
    this.service = service;
    this.secret = secret;
    List<Option<?>> all = new ArrayList<>(List.of(secret));
    all.addAll(List.of(more));
    all.add(TIMEOUT);
    this.options = List.copyOf(all);
  }

  static Option<String> webhook(String variable) {
    return Option.secret("webhook_env", "the secret address of the webhook").orElse(variable);
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final List<Option<?>> options() {
    return options;
  }

  @Override
  public final void check(PluginContext context) {
    context
        .secret(secret)
        .filter(value -> value.reveal().isEmpty())
        .ifPresent(
            value ->
                context.remark(
                    context.pathOf(secret)
                        + ": the environment variable "
                        + value
                        + " is not set"));
  }

  @Override
  public final Notifier create(PluginContext context) {
    return new ChatNotifier(
        service.apply(context),
        context.secret(secret).orElseThrow(),
        context.get(TIMEOUT),
        context.clock());
  }
}
