package io.github.arxivbot.notifier.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arxivbot.spi.notify.Notification;
import io.github.arxivbot.spi.notify.NotificationException;
import io.github.arxivbot.spi.notify.NotificationException.Outcome;
import io.github.arxivbot.spi.option.Secret;
import io.github.arxivbot.testkit.samples.SampleDigests;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands to an SMTP server, and the results of its answers. */
class SmtpDeliveryTest {

  private static final String A = "a@example.org";
  private static final Notification DIGEST = Notification.of(SampleDigests.ordinary());

  @TempDir private Path folder;

  @Tag("slow")
  @Test
  void the_message_is_sent_after_starttls_only() throws Exception {
    TestKeys keys = TestKeys.create(folder, "ip:127.0.0.1");
    try (SmtpServer server = SmtpServer.withStartTls(keys.server());
        MailNotifier mail = mail(server, TlsMode.STARTTLS, keys)) {
      mail.send(DIGEST, A);

      assertThat(server.messages()).hasSize(1);
      assertThat(server.commands().indexOf("STARTTLS"))
          .isPositive()
          .isLessThan(server.commands().indexOf("MAIL FROM:<digest@example.org>"));
    }
  }

  @Test
  void nothing_is_sent_to_a_server_without_starttls_not_even_the_password() throws Exception {
    try (SmtpServer server = SmtpServer.plain();
        MailNotifier mail =
            builder(server, TlsMode.STARTTLS)
                .login("u", new Secret("P", name -> "hunter2"))
                .build()) {
      assertThat(failure(mail).outcome()).isEqualTo(Outcome.PERMANENT);
      assertThat(failure(mail)).hasMessageContaining("offers no encryption");
      assertThat(server.commands())
          .noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }
  }

  @Tag("slow")
  @Test
  void a_certificate_that_is_not_trusted_is_refused() throws Exception {
    TestKeys keys = TestKeys.create(folder, "ip:127.0.0.1");
    TestKeys others = TestKeys.create(folder, "dns:other.example.org");
    try (SmtpServer server = SmtpServer.withStartTls(keys.server());
        MailNotifier mail = mail(server, TlsMode.STARTTLS, others)) {
      assertThat(failure(mail).outcome()).isEqualTo(Outcome.PERMANENT);
      assertThat(failure(mail)).hasMessageContaining("has a certificate that is not trusted");
      assertThat(server.messages()).isEmpty();
    }
  }

  @Tag("slow")
  @Test
  void a_certificate_for_another_name_is_refused() throws Exception {
    TestKeys keys = TestKeys.create(folder, "dns:other.example.org");
    try (SmtpServer server = SmtpServer.withStartTls(keys.server());
        MailNotifier mail = mail(server, TlsMode.STARTTLS, keys)) {
      assertThat(failure(mail).outcome()).isEqualTo(Outcome.PERMANENT);
      assertThat(server.messages()).isEmpty();
    }
  }

  @Test
  void a_bad_recipient_is_permanent_and_greylisting_is_temporary() throws Exception {
    try (SmtpServer server = SmtpServer.plain();
        MailNotifier mail = builder(server, TlsMode.NONE).build()) {
      server.answer("RCPT TO:<a@example.org>", "550 no such user", "451 try later");

      assertThat(failure(mail))
          .hasMessageContaining("550 no such user")
          .extracting(NotificationException::outcome)
          .isEqualTo(Outcome.PERMANENT);
      assertThat(failure(mail).outcome()).isEqualTo(Outcome.TEMPORARY);
      mail.send(DIGEST, A);
      assertThat(server.messages()).hasSize(1);
    }
  }

  @Test
  void a_refusal_after_the_message_is_certain() throws Exception {
    try (SmtpServer server = SmtpServer.plain();
        MailNotifier mail = builder(server, TlsMode.NONE).build()) {
      server.answer(".", "554 spam", "452 full");

      assertThat(failure(mail).outcome()).isEqualTo(Outcome.PERMANENT);
      assertThat(failure(mail).outcome()).isEqualTo(Outcome.TEMPORARY);
    }
  }

  @Test
  void a_server_that_is_silent_after_the_message_leaves_it_uncertain() throws Exception {
    try (SmtpServer server = SmtpServer.plain();
        MailNotifier mail = builder(server, TlsMode.NONE).timeout(Duration.ofMillis(300)).build()) {
      server.answer(".", SmtpServer.SILENCE, SmtpServer.HANG_UP);

      assertThat(failure(mail).outcome()).isEqualTo(Outcome.UNCERTAIN);
      assertThat(failure(mail).outcome()).isEqualTo(Outcome.UNCERTAIN);
    }
  }

  @Test
  void a_server_that_is_silent_before_the_message_has_certainly_not_got_it() throws Exception {
    try (SmtpServer server = SmtpServer.plain();
        MailNotifier mail = builder(server, TlsMode.NONE).timeout(Duration.ofMillis(300)).build()) {
      server.answer("DATA", SmtpServer.SILENCE, SmtpServer.HANG_UP);

      assertThat(failure(mail).outcome()).isEqualTo(Outcome.TEMPORARY);
      assertThat(failure(mail).outcome()).isEqualTo(Outcome.TEMPORARY);
    }
  }

  @Test
  void a_server_that_cannot_be_reached_is_temporary() throws Exception {
    MailNotifier mail;
    try (SmtpServer server = SmtpServer.plain()) {
      mail = builder(server, TlsMode.NONE).build();
    }
    assertThat(failure(mail).outcome()).isEqualTo(Outcome.TEMPORARY);
  }

  @Test
  void a_password_that_is_not_set_is_named_by_its_variable() throws Exception {
    try (SmtpServer server = SmtpServer.plain();
        MailNotifier mail =
            builder(server, TlsMode.NONE)
                .login("u", new Secret("SMTP_PASSWORD", name -> null))
                .build()) {
      assertThat(failure(mail)).hasMessageContaining("$SMTP_PASSWORD");
      assertThat(server.commands()).isEmpty();
    }
  }

  @Test
  void no_encryption_is_allowed_on_this_computer_only() {
    MailNotifier.Builder mail =
        MailNotifier.builder("smtp.example.org", "d@example.org").to(A).tls(TlsMode.NONE);
    assertThatThrownBy(mail::build).hasMessageContaining("allowed only for localhost");
  }

  private static NotificationException failure(MailNotifier mail) {
    return catchThrowableOfType(NotificationException.class, () -> mail.send(DIGEST, A));
  }

  private static MailNotifier mail(SmtpServer server, TlsMode tls, TestKeys trusted)
      throws Exception {
    return builder(server, tls).sockets(trusted.trusting().getSocketFactory()).build();
  }

  private static MailNotifier.Builder builder(SmtpServer server, TlsMode tls) {
    return MailNotifier.builder("127.0.0.1", "arXiv digest <digest@example.org>")
        .to(A)
        .port(server.port())
        .tls(tls)
        .timeout(Duration.ofSeconds(10));
  }
}
