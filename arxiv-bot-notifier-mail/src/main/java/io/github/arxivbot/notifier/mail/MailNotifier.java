package io.github.arxivbot.notifier.mail;

import io.github.arxivbot.notifier.mail.internal.MailAddress;
import io.github.arxivbot.notifier.mail.internal.MailMessage;
import io.github.arxivbot.notifier.mail.internal.SmtpClient;
import io.github.arxivbot.notifier.mail.internal.SmtpSettings;
import io.github.arxivbot.spi.notify.Notification;
import io.github.arxivbot.spi.notify.NotificationException;
import io.github.arxivbot.spi.notify.NotificationException.Outcome;
import io.github.arxivbot.spi.notify.Notifier;
import io.github.arxivbot.spi.option.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sends the digest by mail. Each recipient gets a message of their own, as HTML for mail programs
 * and as plain text, with the same {@code Message-ID} if it is sent again. A message has at most
 * 100 kB of HTML: the first papers are complete, the others are a list of titles, and the link
 * leads to the rest. Thread-safe.
 *
 * <pre>{@code
 * MailNotifier.builder("smtp.example.org", "arXiv digest <digest@example.org>")
 *     .to("a@example.org")
 *     .login("digest", new Secret("SMTP_PASSWORD", System::getenv))
 *     .build();
 * }</pre>
 */
public final class MailNotifier implements Notifier {

  private final SmtpClient client;
  private final MailAddress from;
  private final List<MailAddress> to;
  private final @Nullable Secret moreRecipients;
  private final String title;

  private MailNotifier(Builder builder) {
    client = new SmtpClient(builder.settings());
    from = builder.from;
    to = List.copyOf(builder.to);
    moreRecipients = builder.moreRecipients;
    title = builder.title;
  }

  /**
   * Returns a builder of a notifier that uses STARTTLS and no login.
   *
   * @param host the SMTP server
   * @param from the address of the sender, with or without a name
   * @return a new builder
   * @throws IllegalArgumentException if the address is invalid
   */
  public static Builder builder(String host, String from) {
    return new Builder(host, from);
  }

  /**
   * {@return the configured addresses; for those of an environment variable, its name with a hash,
   * because the names are stored in the state}
   */
  @Override
  public List<String> recipients() {
    return List.copyOf(addresses().keySet());
  }

  private Map<String, MailAddress> addresses() {
    Map<String, MailAddress> addresses = new LinkedHashMap<>();
    to.forEach(address -> addresses.putIfAbsent(address.address(), address));
    if (moreRecipients != null) {
      for (String text : moreRecipients.reveal().orElse("").split(",", -1)) {
        MailAddress.find(text)
            .ifPresent(
                address ->
                    addresses.putIfAbsent(moreRecipients + "-" + address.shortHash(), address));
      }
      if (addresses.isEmpty()) {
        addresses.put(moreRecipients.toString(), MailAddress.NONE);
      }
    }
    return addresses;
  }

  @Override
  public void send(Notification notification, String recipient)
      throws NotificationException, InterruptedException {
    Objects.requireNonNull(notification, "notification");
    MailAddress address = addresses().get(Objects.requireNonNull(recipient, "recipient"));
    if (address == null || address.equals(MailAddress.NONE)) {
      throw new NotificationException(
          Outcome.PERMANENT, recipient + " is or holds no mail address: set one", null);
    }
    client.send(new MailMessage(notification, title, from), address);
  }

  @Override
  public String preview(Notification notification, String recipient) {
    return new MailMessage(notification, title, from)
        .preview(Objects.requireNonNull(recipient, "recipient"));
  }

  /** Builds a {@link MailNotifier}. Not thread-safe. */
  public static final class Builder {
    private final String host;
    private final MailAddress from;
    private final List<MailAddress> to = new ArrayList<>();
    private @Nullable Secret moreRecipients;
    private TlsMode tls = TlsMode.STARTTLS;
    private int port;
    private @Nullable String user;
    private @Nullable Secret password;
    private String title = "arXiv digest";
    private Duration timeout = Duration.ofSeconds(30);
    private Optional<SSLSocketFactory> sockets = Optional.empty();

    private Builder(String host, String from) {
      if (!host.matches("[A-Za-z0-9.:_-]+")) {
        throw new IllegalArgumentException(
            "host: expected the name of a server such as smtp.example.org, found " + host);
      }
      this.host = host;
      this.from = MailAddress.parse("from", from);
    }

    /**
     * Adds recipients.
     *
     * @param addresses mail addresses
     * @return this builder
     * @throws IllegalArgumentException if an address is invalid
     */
    public Builder to(String... addresses) {
      return to(List.of(addresses));
    }

    /**
     * Adds recipients.
     *
     * @param addresses mail addresses
     * @return this builder
     * @throws IllegalArgumentException if an address is invalid
     */
    public Builder to(List<String> addresses) {
      addresses.forEach(address -> to.add(MailAddress.parse("to", address)));
      return this;
    }

    /**
     * Adds recipients whose addresses are in an environment variable, separated by commas, so that
     * they appear neither in the configuration nor in the state.
     *
     * @param addresses read at each use
     * @return this builder
     */
    public Builder to(Secret addresses) {
      moreRecipients = Objects.requireNonNull(addresses, "addresses");
      return this;
    }

    /**
     * Sets the encryption.
     *
     * @param mode {@link TlsMode#STARTTLS} by default; {@link TlsMode#NONE} only for a server on
     *     this computer
     * @return this builder
     */
    public Builder tls(TlsMode mode) {
      tls = Objects.requireNonNull(mode, "mode");
      return this;
    }

    /**
     * Sets the port.
     *
     * @param number 1 to 65535; {@link TlsMode#port()} by default
     * @return this builder
     * @throws IllegalArgumentException if the number is out of range
     */
    public Builder port(int number) {
      if (number < 1 || number > 65_535) {
        throw new IllegalArgumentException("port: expected 1 to 65535, found " + number);
      }
      port = number;
      return this;
    }

    /**
     * Sets user name and password.
     *
     * @param name the user name
     * @param key the password, read at each use
     * @return this builder
     */
    public Builder login(String name, Secret key) {
      user = Objects.requireNonNull(name, "name");
      password = Objects.requireNonNull(key, "key");
      return this;
    }

    /**
     * Sets the beginning of the subject.
     *
     * @param text "arXiv digest" by default
     * @return this builder
     */
    public Builder title(String text) {
      title = Objects.requireNonNull(text, "text");
      return this;
    }

    /**
     * Sets how long to wait for a connection and for each answer. A message may take four times as
     * long.
     *
     * @param limit more than zero; 30 seconds by default
     * @return this builder
     */
    public Builder timeout(Duration limit) {
      if (limit.isZero() || limit.isNegative()) {
        throw new IllegalArgumentException("timeout: expected more than zero, found " + limit);
      }
      timeout = limit;
      return this;
    }

    /** Sets the factory of encrypted connections, for tests with a certificate of their own. */
    Builder sockets(SSLSocketFactory factory) {
      sockets = Optional.of(factory);
      return this;
    }

    /**
     * Builds the notifier.
     *
     * @return an immutable notifier
     * @throws IllegalArgumentException if there is no recipient, or the connection to another
     *     computer would not be encrypted
     */
    public MailNotifier build() {
      if (to.isEmpty() && moreRecipients == null) {
        throw new IllegalArgumentException(
            "to: expected at least one recipient, in \"to\" or \"to_env\"");
      }
      if (tls == TlsMode.NONE && !SmtpSettings.isLoopback(host)) {
        throw new IllegalArgumentException(
            "tls: \"none\" is allowed only for localhost, not for "
                + host
                + ": use \"starttls\" or \"tls\"");
      }
      return new MailNotifier(this);
    }

    private SmtpSettings settings() {
      return new SmtpSettings(
          host,
          port == 0 ? tls.port() : port,
          new SmtpSettings.Encryption(tls != TlsMode.NONE, tls == TlsMode.STARTTLS, sockets),
          new SmtpSettings.Login(Optional.ofNullable(user), Optional.ofNullable(password)),
          timeout);
    }
  }
}
