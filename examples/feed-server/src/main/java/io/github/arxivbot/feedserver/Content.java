package io.github.arxivbot.feedserver;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * What an address shows, in both forms that it is sent in, with all that HTTP says of it: made once
 * and sent many times. Immutable.
 */
final class Content {

  /** RFC 9110, 5.6.7: two digits for the day, always GMT. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final int TAG_BYTES = 18;

  private final Kind kind;
  private final Body plain;
  private final Body packed;
  private final Instant modified;
  private final String lastModified;

  private Content(Kind kind, Body plain, Body packed, Instant modified) {
    this.kind = kind;
    this.plain = plain;
    this.packed = packed;
    this.modified = modified;
    this.lastModified = HTTP_DATE.format(modified);
  }

  /**
   * Bytes in one of their forms.
   *
   * @param buffer outside of the heap, for a socket takes it from there without a copy
   * @param tag the strong entity tag, quoted
   * @param isPacked whether it is gzipped
   */
  record Body(ByteBuffer buffer, String tag, boolean isPacked) {

    int length() {
      return buffer.remaining();
    }

    /** For one who reads it, with a position of his own. */
    ByteBuffer read() {
      return buffer.duplicate();
    }
  }

  static Content of(Kind kind, byte[] bytes, Instant modified) {
    String hash = hash(bytes);
    Body plain = new Body(direct(bytes), '"' + hash + '"', false);
    byte[] zipped = gzip(bytes);
    Body packed =
        zipped.length < bytes.length
            ? new Body(direct(zipped), '"' + hash + "-gzip\"", true)
            : plain;
    return new Content(kind, plain, packed, modified.truncatedTo(ChronoUnit.SECONDS));
  }

  Kind kind() {
    return kind;
  }

  Body body(boolean acceptsGzip) {
    return acceptsGzip ? packed : plain;
  }

  Instant modified() {
    return modified;
  }

  String lastModified() {
    return lastModified;
  }

  private static ByteBuffer direct(byte[] bytes) {
    return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip().asReadOnlyBuffer();
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream(bytes.length / 3 + 32);
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is written to but memory
    }
    return zipped.toByteArray();
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, TAG_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }
}
