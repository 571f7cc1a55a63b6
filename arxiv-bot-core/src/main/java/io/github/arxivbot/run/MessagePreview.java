package io.github.arxivbot.run;

import java.util.Objects;

/**
 * A message that would be sent.
 *
 * @param profile the name of the profile
 * @param channel the name of the channel
 * @param recipient the name of the recipient
 * @param text the message as text, without secrets
 */
public record MessagePreview(String profile, String channel, String recipient, String text) {

  /**
   * Rejects null.
   *
   * @param profile the name of the profile
   * @param channel the name of the channel
   * @param recipient the name of the recipient
   * @param text the message as text
   */
  public MessagePreview {
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(recipient, "recipient");
    Objects.requireNonNull(text, "text");
  }
}
