package io.github.arxivbot.notifier.mail.internal;

import io.github.arxivbot.spi.option.Secret;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/**
 * The settings of a connection to an SMTP server.
 *
 * @param timeout the maximum time for each answer
 */
public record SmtpSettings(
    String host, int port, Encryption encryption, Login login, Duration timeout) {

  private static final int MAX_ANSWERS = 4;

  /**
   * The encryption of a connection.
   *
   * @param afterGreeting whether it is encrypted by STARTTLS
   * @param sockets the factory of encrypted connections; that of Java if empty
   */
  public record Encryption(
      boolean isRequired, boolean afterGreeting, Optional<SSLSocketFactory> sockets) {}

  /** User name and password; both are empty for a server that wants none. */
  public record Login(Optional<String> user, Optional<Secret> password) {}

  /** Tests whether a name stands for this computer. */
  public static boolean isLoopback(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost") || name.matches("127(\\.\\d{1,3}){3}") || name.equals("::1");
  }

  /** {@return the maximum time for a message, of several answers} */
  Duration messageTimeout() {
    return timeout.multipliedBy(MAX_ANSWERS);
  }

  /** Returns the properties of Jakarta Mail, whose defaults wait without limit. */
  Properties properties(ClosableSockets sockets) {
    String millis = Long.toString(Math.max(1, timeout.toMillis()));
    Properties properties = new Properties();
    properties.put("mail.smtp.connectiontimeout", millis);
    properties.put("mail.smtp.timeout", millis);
    properties.put("mail.smtp.writetimeout", millis);
    properties.put("mail.smtp.quitwait", "false");
    properties.put("mail.smtp.auth", Boolean.toString(login.user().isPresent()));
    properties.put("mail.smtp.starttls.enable", Boolean.toString(encryption.afterGreeting()));
    properties.put("mail.smtp.starttls.required", Boolean.toString(encryption.afterGreeting()));
    properties.put(
        "mail.smtp.ssl.enable",
        Boolean.toString(encryption.isRequired() && !encryption.afterGreeting()));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
    properties.put("mail.smtp.socketFactory", sockets.plain());
    properties.put("mail.smtp.socketFactory.fallback", "false");
    properties.put("mail.smtp.ssl.socketFactory", sockets.secure());
    properties.put("mail.smtp.ssl.socketFactory.fallback", "false");
    return properties;
  }
}
