package io.github.arxivbot.feedserver;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The secret of who may have the feeds refreshed; only its hash is kept. Immutable. */
final class Token {

  private static final String SCHEME = "Bearer ";

  private final byte[] hash;

  private Token(byte[] hash) {
    this.hash = hash;
  }

  /** The token of an environment variable; nothing where that is missing or blank. */
  static Optional<Token> of(@Nullable String value) {
    return value == null || value.isBlank()
        ? Optional.empty()
        : Optional.of(new Token(sha256(value.strip())));
  }

  /** Takes the same time wherever the first wrong letter is, and however many there are. */
  boolean isIn(@Nullable String authorization) {
    return authorization != null
        && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && MessageDigest.isEqual(hash, sha256(authorization.substring(SCHEME.length()).strip()));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }
}
