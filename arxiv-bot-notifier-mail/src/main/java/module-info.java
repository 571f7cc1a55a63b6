/**
 * The plugin {@code mail}: sends the digest by mail, one message a recipient, as HTML with a plain
 * text next to it.
 *
 * <pre>{@code
 * Notifier mail =
 *     MailNotifier.builder("smtp.example.org", "arXiv digest <digest@example.org>")
 *         .to("a@example.org", "b@example.org")
 *         .login("digest", new Secret("SMTP_PASSWORD", System::getenv))
 *         .build();
 * ArxivBot.builder().notify("mail", mail);
 * }</pre>
 *
 * <p>The connection is encrypted, or the message is not sent; there is no fallback. docs/notify.md
 * describes the options.
 *
 * @since 0.1.0
 */
module io.github.arxivbot.notifier.mail {
  requires static com.google.auto.service;
  requires static transitive org.jspecify;
  requires transitive io.github.arxivbot.core;
  requires io.github.arxivbot.html;
  requires jakarta.mail;
  requires org.eclipse.angus.mail;

  exports io.github.arxivbot.notifier.mail;

  provides io.github.arxivbot.spi.notify.NotifierFactory with
      io.github.arxivbot.notifier.mail.MailFactory;
}
