package io.github.arxivbot.notifier.mail;

import com.google.auto.service.AutoService;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.PluginException;
import io.github.arxivbot.spi.notify.Notifier;
import io.github.arxivbot.spi.notify.NotifierFactory;
import io.github.arxivbot.spi.option.Option;
import io.github.arxivbot.spi.option.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Creates the notifier {@code mail}. */
@AutoService(NotifierFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class MailFactory implements NotifierFactory {

  static final Option<String> HOST =
      Option.text("host", "the SMTP server, such as smtp.example.org").required();

  static final Option<Integer> PORT =
      Option.integer(
          "port", "its port; by default 587, 465 with tls, 25 without encryption", 1, 65_535);

  static final Option<TlsMode> TLS =
      Option.choice(
              "tls",
              "the encryption, which is never left out: STARTTLS, TLS from the start, or none for a"
                  + " server on this computer",
              TlsMode.class)
          .orElse(TlsMode.STARTTLS);

  static final Option<String> USER = Option.text("user", "the user name, if the server wants one");

  static final Option<String> SECRET =
      Option.secret("secret", "the password of the user").orElse("SMTP_PASSWORD");

  static final Option<String> FROM =
      Option.text("from", "the sender, such as arXiv digest <digest@example.org>").required();

  static final Option<List<String>> TO =
      Option.list("to", "the recipients, each of whom gets a message").orElse(List.of());

  static final Option<String> TO_ENV =
      Option.secret("to_env", "further recipients, separated by commas");

  static final Option<String> TITLE =
      Option.text("title", "the beginning of the subject").orElse("arXiv digest");

  static final Option<Duration> TIMEOUT =
      Option.duration(
              "timeout", "the maximum time for each answer of the server", Duration.ofMillis(1))
          .orElse(Duration.ofSeconds(30));

  /** For {@link java.util.ServiceLoader}. */
  public MailFactory() {}

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(HOST, PORT, TLS, USER, SECRET, FROM, TO, TO_ENV, TITLE, TIMEOUT);
  }

  @Override
  public void check(PluginContext context) {
    create(context).close();
    Optional<Secret> password = context.secret(SECRET);
    if (context.isSet(USER) && password.isPresent() && password.get().reveal().isEmpty()) {
      context.remark(
          context.pathOf(SECRET) + ": the environment variable " + password.get() + " is not set");
    }
  }

  @Override
  public Notifier create(PluginContext context) {
    try {
      MailNotifier.Builder mail =
          MailNotifier.builder(context.get(HOST), context.get(FROM))
              .tls(context.get(TLS))
              .to(context.get(TO))
              .title(context.get(TITLE))
              .timeout(context.get(TIMEOUT));
      context.find(PORT).ifPresent(mail::port);
      context.secret(TO_ENV).ifPresent(mail::to);
      context.find(USER).ifPresent(user -> mail.login(user, context.secret(SECRET).orElseThrow()));
      return mail.build();
    } catch (IllegalArgumentException e) {
      throw new PluginException(String.valueOf(e.getMessage()), e);
    }
  }
}
