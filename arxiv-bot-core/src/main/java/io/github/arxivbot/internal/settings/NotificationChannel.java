package io.github.arxivbot.internal.settings;

import io.github.arxivbot.internal.guard.GuardedNotifier;
import io.github.arxivbot.internal.text.PlaceholderNames;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.run.NotifyWhen;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A way to the readers of a profile.
 *
 * @param notifier sends the messages; its name identifies the channel
 * @param when the days on which a message is sent
 * @param link the address of the published page, with placeholders; null if unknown
 * @param rules what is sent again
 * @param retries the attempts of one run
 */
public record NotificationChannel(
    GuardedNotifier notifier,
    NotifyWhen when,
    @Nullable String link,
    ResendRules rules,
    SendRetries retries) {

  /** Tests whether a text is the address of a web page, which may contain placeholders. */
  public static boolean isLink(String text) {
    try {
      URI address = URI.create(filled(text, "default", "2026-02-11"));
      return Set.of("http", "https").contains(String.valueOf(address.getScheme()))
          && address.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Returns the error message for a text that is no such address. */
  public static String linkRule(String found) {
    return "expected an address such as https://example.org/{day}.html, found "
        + SafeText.quote(found);
  }

  /** {@return the name of the channel, unique in its profile} */
  public String name() {
    return notifier.name();
  }

  /** Returns the address at which a digest is published. */
  public Optional<URI> linkTo(Digest digest) {
    return Optional.ofNullable(link)
        .map(address -> filled(address, digest.profile(), digest.day().toString()))
        .map(URI::create);
  }

  private static String filled(String address, String profile, String day) {
    return address.replace(PlaceholderNames.PROFILE, profile).replace(PlaceholderNames.DAY, day);
  }
}
