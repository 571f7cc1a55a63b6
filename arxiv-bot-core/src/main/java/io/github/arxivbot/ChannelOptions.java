package io.github.arxivbot;

import static io.github.arxivbot.Preconditions.checkArgument;

import io.github.arxivbot.internal.guard.GuardedNotifier;
import io.github.arxivbot.internal.settings.NotificationChannel;
import io.github.arxivbot.internal.settings.ResendRules;
import io.github.arxivbot.internal.settings.SendRetries;
import io.github.arxivbot.run.NotifyWhen;
import io.github.arxivbot.run.UncertainDelivery;
import io.github.arxivbot.spi.notify.Notifier;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The options of a channel: when a digest is sent, and what is sent again. Not thread-safe.
 *
 * <pre>{@code
 * bot.notify("team", notifier, channel -> channel.when(NotifyWhen.ALWAYS));
 * }</pre>
 */
public final class ChannelOptions {

  private NotifyWhen when = NotifyWhen.PAPERS;
  private @Nullable String link;
  private boolean additions = true;
  private UncertainDelivery uncertain = UncertainDelivery.SKIP;
  private int maxAttempts = 3;
  private Duration retryDelay = Duration.ofSeconds(5);

  ChannelOptions() {}

  /**
   * Sets the days on which a message is sent.
   *
   * @param days {@link NotifyWhen#PAPERS} by default
   * @return this object
   */
  public ChannelOptions when(NotifyWhen days) {
    when = Objects.requireNonNull(days, "days");
    return this;
  }

  /**
   * Sets the address at which the digest is published.
   *
   * @param address an address with {@code http} or {@code https}; {@code {profile}} and {@code
   *     {day}} stand for those of the digest; none by default
   * @return this object
   * @throws IllegalArgumentException if it is no such address
   */
  public ChannelOptions link(String address) {
    checkArgument(
        NotificationChannel.isLink(address), "link: " + NotificationChannel.linkRule(address));
    link = address;
    return this;
  }

  /**
   * Sets whether papers that a later run of the same day adds are sent in a further message.
   *
   * @param sent true by default
   * @return this object
   */
  public ChannelOptions additions(boolean sent) {
    additions = sent;
    return this;
  }

  /**
   * Sets the treatment of a message that may or may not have been sent.
   *
   * @param rule {@link UncertainDelivery#SKIP} by default
   * @return this object
   */
  public ChannelOptions onUncertain(UncertainDelivery rule) {
    uncertain = Objects.requireNonNull(rule, "rule");
    return this;
  }

  /**
   * Sets the maximum number of attempts in one run. Later runs try again for three days.
   *
   * @param attempts at least 1; 3 by default
   * @return this object
   */
  public ChannelOptions maxAttempts(int attempts) {
    checkArgument(attempts >= 1, "maxAttempts: expected 1 or more, found " + attempts);
    maxAttempts = attempts;
    return this;
  }

  /**
   * Sets the delay before the second attempt, which doubles with each further one.
   *
   * @param delay not negative; five seconds by default
   * @return this object
   */
  public ChannelOptions retryDelay(Duration delay) {
    checkArgument(!delay.isNegative(), "retryDelay: expected nothing negative, found " + delay);
    retryDelay = delay;
    return this;
  }

  NotificationChannel channel(String name, Notifier notifier) {
    return new NotificationChannel(
        new GuardedNotifier(name, notifier),
        when,
        link,
        new ResendRules(additions, uncertain == UncertainDelivery.RESEND),
        new SendRetries(maxAttempts, retryDelay));
  }
}
