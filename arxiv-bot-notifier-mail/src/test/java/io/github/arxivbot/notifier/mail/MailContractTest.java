package io.github.arxivbot.notifier.mail;

import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.testkit.contract.NotifierContract;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The rules for every notifier. */
class MailContractTest extends NotifierContract {

  private SmtpServer silent;

  @BeforeEach
  void start() throws IOException {
    silent = SmtpServer.plain().answer("EHLO", SmtpServer.SILENCE);
  }

  @AfterEach
  void stop() throws IOException {
    silent.close();
  }

  @Override
  protected String name() {
    return "mail";
  }

  @Override
  protected PluginContext.Builder context(PluginContext.Builder context) {
    return context
        .set(MailFactory.HOST, "localhost")
        .set(MailFactory.FROM, "digest@example.org")
        .set(MailFactory.TO, List.of("a@example.org"));
  }

  @Override
  protected Optional<PluginContext.Builder> unanswered(
      PluginContext.Builder context, Duration timeout) {
    return Optional.of(
        context
            .set(MailFactory.HOST, "127.0.0.1")
            .set(MailFactory.TLS, TlsMode.NONE)
            .set(MailFactory.PORT, silent.port())
            .set(MailFactory.TIMEOUT, timeout));
  }
}
