package io.github.arxivbot.testkit.contract;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.notify.Notification;
import io.github.arxivbot.spi.notify.NotificationException;
import io.github.arxivbot.spi.notify.NotificationException.Outcome;
import io.github.arxivbot.spi.notify.Notifier;
import io.github.arxivbot.spi.notify.NotifierFactory;
import io.github.arxivbot.spi.option.Option;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

/** A notifier that keeps the contract, and others that each break one rule. */
public final class BrokenNotifiers {

  private static final Option<Duration> TIMEOUT =
      Option.duration("timeout", "how long an answer is waited for", Duration.ZERO)
          .orElse(Duration.ZERO);

  private BrokenNotifiers() {}

  /** Keeps all rules; the others change one thing. Each is named as its class. */
  public static class Sound implements NotifierFactory {
    @Override
    public String name() {
      return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Option<?>> options() {
      return List.of(TIMEOUT);
    }

    @Override
    public Notifier create(PluginContext context) {
      return new Silent(context.get(TIMEOUT));
    }
  }

  /** Calls a service that never answers. */
  private static class Silent implements Notifier {
    private final Duration timeout;

    Silent(Duration timeout) {
      this.timeout = timeout;
    }

    @Override
    public void send(Notification notification, String recipient)
        throws NotificationException, InterruptedException {
      Objects.requireNonNull(notification, "notification");
      Objects.requireNonNull(recipient, "recipient");
      boolean answered = new CountDownLatch(1).await(timeout.toMillis(), MILLISECONDS);
      throw new NotificationException(Outcome.UNCERTAIN, "an answer: " + answered, null);
    }

    @Override
    public String preview(Notification notification, String recipient) {
      return Objects.requireNonNull(recipient, "recipient") + " " + text(notification);
    }

    String text(Notification notification) {
      StringBuilder text = new StringBuilder(notification.digest().day().toString());
      notification
          .digest()
          .entries()
          .forEach(entry -> text.append('\n').append(entry.paper().id()));
      return text.toString();
    }
  }

  public static final class Crowd extends Sound {
    @Override
    public Notifier create(PluginContext context) {
      return new Silent(Duration.ZERO) {
        @Override
        public List<String> recipients() {
          return List.of("a@example.org", "a@example.org");
        }
      };
    }
  }

  public static final class Counting extends Sound {
    @Override
    public Notifier create(PluginContext context) {
      return new Silent(Duration.ZERO) {
        private int messages;

        @Override
        String text(Notification notification) {
          return ++messages + super.text(notification);
        }
      };
    }
  }

  public static final class NeedsPapers extends Sound {
    @Override
    public Notifier create(PluginContext context) {
      return new Silent(Duration.ZERO) {
        @Override
        String text(Notification notification) {
          return notification.digest().entries().get(0).paper().title();
        }
      };
    }
  }

  public static final class Unlinked extends Sound {
    @Override
    public Notifier create(PluginContext context) {
      return new Silent(Duration.ZERO) {
        @Override
        String text(Notification notification) {
          if (notification.link().isPresent()) {
            throw new IllegalStateException("no links");
          }
          return super.text(notification);
        }
      };
    }
  }

  public static final class Fragile extends Sound {
    @Override
    public Notifier create(PluginContext context) {
      return new Silent(Duration.ZERO) {
        @Override
        String text(Notification notification) {
          StringBuilder text = new StringBuilder();
          notification
              .digest()
              .entries()
              .forEach(entry -> text.append(String.format(Locale.ROOT, entry.paper().title())));
          return text + super.text(notification);
        }
      };
    }
  }

  public static final class Patient extends Sound {
    @Override
    public Notifier create(PluginContext context) {
      return new Silent(Duration.ofDays(1));
    }
  }

  public static final class Deaf extends Sound {
    @Override
    public Notifier create(PluginContext context) {
      return new Silent(Duration.ofDays(1)) {
        @Override
        public void send(Notification notification, String recipient)
            throws NotificationException, InterruptedException {
          try {
            super.send(notification, recipient);
          } catch (InterruptedException e) {
            throw new NotificationException(Outcome.UNCERTAIN, "interrupted", e);
          }
        }
      };
    }
  }

  public static final class TakesNull extends Sound {
    @Override
    public Notifier create(PluginContext context) {
      return new Silent(Duration.ZERO) {
        @Override
        public String preview(Notification notification, String recipient) {
          return recipient + text(notification);
        }
      };
    }
  }
}
