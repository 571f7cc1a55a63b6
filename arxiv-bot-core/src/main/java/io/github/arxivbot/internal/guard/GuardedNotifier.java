package io.github.arxivbot.internal.guard;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.spi.notify.Notification;
import io.github.arxivbot.spi.notify.NotificationException;
import io.github.arxivbot.spi.notify.NotificationException.Outcome;
import io.github.arxivbot.spi.notify.Notifier;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * A notifier that reports failures only with a {@link NotificationException}; other exceptions of
 * the plugin are converted. Their messages are neither shown nor logged, because they may quote a
 * secret address.
 */
public record GuardedNotifier(String name, Notifier notifier) implements Notifier {

  public GuardedNotifier {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(notifier, "notifier");
  }

  /** {@return the recipients, each once; the default if the plugin fails} */
  @Override
  public List<String> recipients() {
    try {
      List<String> names = notifier.recipients().stream().map(SafeText::line).distinct().toList();
      return names.isEmpty() ? List.of(ALL) : names;
    } catch (RuntimeException | Error e) {
      return List.of(ALL);
    }
  }

  /** {@return the pause, at least zero; zero if the plugin fails} */
  @Override
  public Duration pause() {
    try {
      Duration pause = notifier.pause();
      return pause.isNegative() ? Duration.ZERO : pause;
    } catch (RuntimeException | Error e) {
      return Duration.ZERO;
    }
  }

  @Override
  public void send(Notification notification, String recipient)
      throws NotificationException, InterruptedException {
    try {
      notifier.send(notification, recipient);
    } catch (RuntimeException | Error e) {
      throw new NotificationException(Outcome.UNCERTAIN, failure(e), null);
    }
  }

  @Override
  public String preview(Notification notification, String recipient) {
    try {
      return Objects.requireNonNull(notifier.preview(notification, recipient), "preview");
    } catch (RuntimeException | Error e) {
      return failure(e);
    }
  }

  private String failure(Throwable e) {
    StackTraceElement[] stack = e.getStackTrace();
    return PluginCall.describe("notifier", name, notifier)
        + " failed with "
        + e.getClass().getName()
        + (stack.length == 0 ? "" : " at " + stack[0]);
  }
}
