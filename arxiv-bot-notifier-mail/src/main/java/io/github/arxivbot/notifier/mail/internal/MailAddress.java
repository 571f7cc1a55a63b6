package io.github.arxivbot.notifier.mail.internal;

import io.github.arxivbot.internal.text.SafeText;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A mail address.
 *
 * @param address the address itself, such as {@code a@example.org}
 */
public record MailAddress(String address, String name) {

  /** Stands for a variable without an address. */
  public static final MailAddress NONE = new MailAddress("", "");

  private static final int HASH_DIGITS = 8;

  /**
   * Parses an address such as {@code a@example.org} or {@code Name <a@example.org>}.
   *
   * @param option the name of the option, for the message
   * @throws IllegalArgumentException if it is invalid
   */
  public static MailAddress parse(String option, String text) {
    return find(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    option
                        + ": expected an address such as a@example.org, found "
                        + SafeText.quote(text)));
  }

  /** Parses an address; empty if it is invalid. */
  public static Optional<MailAddress> find(String text) {
    if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      return Optional.empty();
    }
    try {
      InternetAddress parsed = new InternetAddress(text.strip(), true);
      String address = parsed.getAddress();
      boolean isPlain = address.matches("[^@\\s<>(),;:\"\\[\\]\\\\]+@[^@\\s<>(),;:\"\\[\\]\\\\]+");
      return isPlain
          ? Optional.of(
              new MailAddress(
                  address, parsed.getPersonal() == null ? "" : SafeText.line(parsed.getPersonal())))
          : Optional.empty();
    } catch (AddressException e) {
      return Optional.empty();
    }
  }

  String domain() {
    return address.substring(address.indexOf('@') + 1);
  }

  /** {@return some digits that tell addresses apart and do not reveal them} */
  public String shortHash() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  InternetAddress toInternetAddress() {
    try {
      return new InternetAddress(address, name.isEmpty() ? null : name, "UTF-8");
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java has UTF-8", e);
    }
  }
}
