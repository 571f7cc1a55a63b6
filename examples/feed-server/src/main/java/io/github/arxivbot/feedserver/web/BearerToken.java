package io.github.arxivbot.feedserver.web;

import io.github.arxivbot.internal.file.Sha256;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The secret that allows a client to send commands. Only its hash is kept. */
public final class BearerToken {

  /** A token of this length that a program made at random cannot be guessed. */
  public static final int MIN_LENGTH = 16;

  private static final String SCHEME = "Bearer ";

  private final byte[] hash;
  private final boolean isShort;

  private BearerToken(String token) {
    this.hash = Sha256.hash(token);
    this.isShort = token.length() < MIN_LENGTH;
  }

  /** {@return true if the token has less than {@link #MIN_LENGTH} characters} */
  public boolean isShort() {
    return isShort;
  }

  /**
   * Returns the token in an environment variable.
   *
   * @param value the value of the variable, or null
   * @return empty if the value is null or blank
   */
  public static Optional<BearerToken> of(@Nullable String value) {
    return value == null || value.isBlank()
        ? Optional.empty()
        : Optional.of(new BearerToken(value.strip()));
  }

  /** Tests an Authorization header, in a time that does not depend on where it differs. */
  boolean matches(@Nullable String authorization) {
    return authorization != null
        && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && MessageDigest.isEqual(
            hash, Sha256.hash(authorization.substring(SCHEME.length()).strip()));
  }
}
