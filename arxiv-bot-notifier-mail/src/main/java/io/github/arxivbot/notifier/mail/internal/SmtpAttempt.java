package io.github.arxivbot.notifier.mail.internal;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.spi.notify.NotificationException;
import io.github.arxivbot.spi.notify.NotificationException.Outcome;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to send a message. It records whether the final dot of the message was sent: before
 * that, every failure is certain; afterwards, only an answer of the server is (RFC 1047).
 */
final class SmtpAttempt extends SMTPTransport {

  private static final int TEMPORARY = 4;
  private static final int PERMANENT = 5;

  private final SmtpSettings settings;
  private final String password;
  private volatile boolean finishing;

  SmtpAttempt(Session session, SmtpSettings settings, String password) {
    super(session, new URLName("smtp", settings.host(), settings.port(), null, null, null));
    this.settings = settings;
    this.password = password;
  }

  void send(MailMessage message, MailAddress recipient) throws NotificationException {
    try {
      MimeMessage mime = message.toMimeMessage(session, recipient);
      String user = settings.login().user().orElse(null);
      connect(settings.host(), settings.port(), user, user == null ? null : password);
      sendMessage(mime, new Address[] {recipient.toInternetAddress()});
    } catch (MessagingException e) {
      throw failure(e);
    } finally {
      hangUp();
    }
  }

  /** Ends the connection; what happens then does not concern the message. */
  private void hangUp() {
    try {
      close();
    } catch (MessagingException e) {
      // The message was accepted or refused before.
    }
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    finishing = true;
    super.finishData();
  }

  @Override
  protected void finishBdat() throws IOException, MessagingException {
    finishing = true;
    super.finishBdat();
  }

  private NotificationException failure(MessagingException e) {
    int code = code(e);
    String server = settings.host() + ":" + settings.port();
    if (e instanceof AuthenticationFailedException) {
      return new NotificationException(
          Outcome.PERMANENT,
          server
              + " refused user name and password: check \"user\" and the environment variable of"
              + " \"secret\"",
          null);
    }
    if (code / 100 == TEMPORARY || code / 100 == PERMANENT) {
      Outcome outcome = code / 100 == TEMPORARY ? Outcome.TEMPORARY : Outcome.PERMANENT;
      return new NotificationException(outcome, server + " refused the message: " + reply(e), null);
    }
    if (finishing) {
      return new NotificationException(
          Outcome.UNCERTAIN, server + " received the message and did not confirm it", null);
    }
    if (hasCause(e, GeneralSecurityException.class)) {
      return new NotificationException(
          Outcome.PERMANENT,
          server + " has a certificate that is not trusted, or is for another name",
          null);
    }
    if (hasCause(e, SSLException.class) || String.valueOf(e.getMessage()).contains("STARTTLS")) {
      return new NotificationException(
          Outcome.PERMANENT,
          server + " offers no encryption that fits \"tls\"; nothing is sent without it",
          null);
    }
    return new NotificationException(
        Outcome.TEMPORARY, server + " could not be reached, or ended the connection", null);
  }

  /** Returns the code of the server's answer, or -1 if there was none. */
  private static int code(MessagingException e) {
    for (Exception one = e; one != null; one = next(one)) {
      int code = -1;
      if (one instanceof SMTPAddressFailedException refused) {
        code = refused.getReturnCode();
      } else if (one instanceof SMTPSendFailedException failed) {
        code = failed.getReturnCode();
      }
      if (code / 100 == TEMPORARY || code / 100 == PERMANENT) {
        return code;
      }
    }
    return -1;
  }

  /** Returns the server's words, which are foreign text. */
  private static String reply(MessagingException e) {
    String text = String.valueOf(e.getMessage());
    for (Exception one = e; one != null; one = next(one)) {
      if (one instanceof SMTPAddressFailedException || one instanceof SMTPSendFailedException) {
        text = String.valueOf(one.getMessage());
        break;
      }
    }
    return SafeText.line(text.lines().findFirst().orElse(""), 200);
  }

  private static @Nullable Exception next(Exception e) {
    return e instanceof MessagingException failure ? failure.getNextException() : null;
  }

  private static boolean hasCause(Throwable thrown, Class<? extends Throwable> type) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
