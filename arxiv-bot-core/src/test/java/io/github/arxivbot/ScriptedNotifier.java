package io.github.arxivbot;

import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.spi.notify.Notification;
import io.github.arxivbot.spi.notify.NotificationException;
import io.github.arxivbot.spi.notify.NotificationException.Outcome;
import io.github.arxivbot.spi.notify.Notifier;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A notifier that records its messages, and fails as scripted. */
final class ScriptedNotifier implements Notifier {

  /** One entry for each accepted message: recipient, papers, and "+" for an addition. */
  final List<String> sent = new ArrayList<>();

  final List<Notification> notifications = new ArrayList<>();
  private final List<String> recipients;
  private final Map<String, Deque<Throwable>> failures = new HashMap<>();
  private int attempts;

  /** Returns the pause before each attempt. */
  Supplier<Duration> pause = () -> Duration.ZERO;

  ScriptedNotifier(String... recipients) {
    this.recipients = List.of(recipients);
  }

  ScriptedNotifier failing(String recipient, Outcome outcome, int times) {
    for (int i = 0; i < times; i++) {
      failing(recipient, new NotificationException(outcome, "it said no", null));
    }
    return this;
  }

  ScriptedNotifier failing(String recipient, Throwable failure) {
    failures.computeIfAbsent(recipient, name -> new ArrayDeque<>()).add(failure);
    return this;
  }

  int attempts() {
    return attempts;
  }

  @Override
  public Duration pause() {
    return pause.get();
  }

  @Override
  public List<String> recipients() {
    return recipients;
  }

  @Override
  public void send(Notification notification, String recipient)
      throws NotificationException, InterruptedException {
    attempts++;
    Deque<Throwable> script = failures.getOrDefault(recipient, new ArrayDeque<>());
    if (!script.isEmpty()) {
      fail(script.remove());
    }
    sent.add(preview(notification, recipient));
    notifications.add(notification);
  }

  private static void fail(Throwable failure) throws NotificationException, InterruptedException {
    if (failure instanceof NotificationException e) {
      throw e;
    }
    if (failure instanceof InterruptedException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
    throw (RuntimeException) failure;
  }

  @Override
  public String preview(Notification notification, String recipient) {
    StringBuilder text = new StringBuilder(recipient).append(notification.isAddition() ? " +" : "");
    for (DigestEntry entry : notification.digest().entries()) {
      text.append(' ').append(entry.paper().id().unversioned());
    }
    notification.digest().whyEmpty().ifPresent(why -> text.append(' ').append(why));
    notification.problems().forEach(problem -> text.append(" !").append(problem.subject()));
    return text.toString();
  }
}
