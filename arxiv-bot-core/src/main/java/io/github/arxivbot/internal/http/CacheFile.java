package io.github.arxivbot.internal.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.arxivbot.internal.file.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The format of a file in the cache: a header line, the SHA-256 of the rest, the key with its
 * length, the value. A file that was changed, truncated or renamed is detected.
 */
final class CacheFile {

  private static final byte[] HEADER = "arxiv-bot state 1\n".getBytes(US_ASCII);
  private static final int CHECKSUM_BYTES = 32;
  private static final int MAX_KEY_LENGTH = 4096;
  private static final int MAX_PREFIX_LENGTH = 48;
  private static final int HASH_DIGITS = 32;

  private CacheFile() {}

  /** Returns the name of the file for a key: its letters and digits, and a hash. */
  static String name(String key) throws IOException {
    if (key.length() > MAX_KEY_LENGTH) {
      throw new IOException(
          "key has " + key.length() + " characters, expected at most " + MAX_KEY_LENGTH);
    }
    String readable = key.replaceAll("[^A-Za-z0-9]+", "-");
    String prefix = readable.substring(0, Math.min(readable.length(), MAX_PREFIX_LENGTH));
    String hash = HexFormat.of().formatHex(Sha256.hash(encode(key))).substring(0, HASH_DIGITS);
    return "key" + (prefix.startsWith("-") ? "" : "-") + prefix + "." + hash;
  }

  static boolean isName(String fileName) {
    return fileName.matches("key-[A-Za-z0-9-]*\\.[0-9a-f]{" + HASH_DIGITS + "}");
  }

  static byte[] write(String key, byte[] value) throws IOException {
    byte[] encodedKey = encode(key);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(HEADER);
    file.write(Sha256.hash(encodedKey, value));
    file.write(encodedKey);
    file.write(value);
    return file.toByteArray();
  }

  static byte[] read(byte[] file, String key) throws IOException {
    int checksumStart = HEADER.length;
    int keyStart = checksumStart + CHECKSUM_BYTES;
    if (file.length < keyStart || !startsWith(file, 0, HEADER)) {
      throw new IOException("expected it to begin with \"arxiv-bot state 1\"");
    }
    byte[] checksum = Sha256.hash(Arrays.copyOfRange(file, keyStart, file.length));
    if (!startsWith(file, checksumStart, checksum)) {
      throw new IOException("wrong checksum");
    }
    byte[] encodedKey = encode(key);
    if (!startsWith(file, keyStart, encodedKey)) {
      throw new IOException("it belongs to another key");
    }
    return Arrays.copyOfRange(file, keyStart + encodedKey.length, file.length);
  }

  private static boolean startsWith(byte[] file, int start, byte[] expected) {
    int end = start + expected.length;
    return file.length >= end && Arrays.equals(expected, 0, expected.length, file, start, end);
  }

  /** Returns the key in modified UTF-8, which keeps unpaired surrogates, with its length. */
  private static byte[] encode(String key) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(key);
    }
    return bytes.toByteArray();
  }
}
