package io.github.arxivbot.notifier.chat;

import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.testkit.contract.NotifierContract;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** The rules for every notifier, for each service. */
class ChatContractTest {

  /** The rules with a server that never answers. */
  abstract static class Contract extends NotifierContract {
    private final String name;
    private ChatServer silent;

    Contract(String name) {
      this.name = name;
    }

    @BeforeEach
    void start() throws IOException {
      silent = new ChatServer().answer(-1, "");
    }

    @AfterEach
    void stop() {
      silent.close();
    }

    @Override
    protected String name() {
      return name;
    }

    @Override
    protected PluginContext.Builder context(PluginContext.Builder context) {
      return name.equals("telegram") ? context.set(TelegramFactory.CHAT, "1") : context;
    }

    @Override
    protected Optional<PluginContext.Builder> unanswered(
        PluginContext.Builder context, Duration timeout) {
      if (name.equals("telegram")) {
        context.set(TelegramFactory.BASE_URL, URI.create(silent.base()));
      }
      if (name.equals("ntfy")) {
        context.set(NtfyFactory.BASE_URL, URI.create(silent.base() + "/"));
      }
      return Optional.of(
          context.set(ChatFactory.TIMEOUT, timeout).environment(variable -> silent.url()));
    }
  }

  @Nested
  class Slack extends Contract {
    Slack() {
      super("slack");
    }
  }

  @Nested
  class Discord extends Contract {
    Discord() {
      super("discord");
    }
  }

  @Nested
  class Telegram extends Contract {
    Telegram() {
      super("telegram");
    }
  }

  @Nested
  class Feishu extends Contract {
    Feishu() {
      super("feishu");
    }
  }

  @Nested
  class DingTalk extends Contract {
    DingTalk() {
      super("dingtalk");
    }
  }

  @Nested
  class WeCom extends Contract {
    WeCom() {
      super("wecom");
    }
  }

  @Nested
  class Ntfy extends Contract {
    Ntfy() {
      super("ntfy");
    }
  }

  @Nested
  class Webhook extends Contract {
    Webhook() {
      super("webhook");
    }
  }
}
