package io.github.arxivbot.notifier.mail.internal;

import io.github.arxivbot.spi.notify.NotificationException;
import io.github.arxivbot.spi.notify.NotificationException.Outcome;
import io.github.arxivbot.spi.option.Secret;
import jakarta.mail.Session;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLSocketFactory;

/**
 * Hands messages to an SMTP server, each over a connection of its own, within a time limit.
 * Thread-safe.
 */
public final class SmtpClient {

  private final SmtpSettings settings;

  public SmtpClient(SmtpSettings settings) {
    this.settings = settings;
  }

  public void send(MailMessage message, MailAddress recipient)
      throws NotificationException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted before the message was sent");
    }
    String password = password();
    ClosableSockets sockets =
        new ClosableSockets(
            settings
                .encryption()
                .sockets()
                .orElseGet(() -> (SSLSocketFactory) SSLSocketFactory.getDefault()));
    Session session = Session.getInstance(settings.properties(sockets));
    SmtpAttempt attempt = new SmtpAttempt(session, settings, password);
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              attempt.send(message, recipient);
              return null;
            });
    Thread thread = new Thread(task, "smtp-" + settings.host());
    thread.setDaemon(true);
    thread.start();
    try {
      await(task, sockets);
    } finally {
      sockets.closeAll();
      thread.join(TimeUnit.SECONDS.toMillis(1)); // it ends as soon as its socket is closed
    }
  }

  private void await(FutureTask<Void> task, ClosableSockets sockets)
      throws NotificationException, InterruptedException {
    try {
      try {
        task.get(settings.messageTimeout().toNanos(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        sockets.closeAll(); // the attempt fails, and says whether the message may have been sent
        task.get(1, TimeUnit.SECONDS);
      }
    } catch (TimeoutException e) {
      throw new NotificationException(
          Outcome.UNCERTAIN, settings.host() + " did not answer in time", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof NotificationException failure) {
        throw failure;
      }
      if (e.getCause() instanceof RuntimeException defect) {
        throw defect;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private String password() throws NotificationException {
    Optional<Secret> secret = settings.login().password();
    if (settings.login().user().isEmpty() || secret.isEmpty()) {
      return "";
    }
    Optional<String> password = secret.get().reveal();
    if (password.isEmpty()) {
      throw new NotificationException(
          Outcome.PERMANENT,
          "there is no password: set the environment variable " + secret.get(),
          null);
    }
    return password.get();
  }
}
