package io.github.arxivbot.internal.state;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.arxivbot.internal.file.Sha256;
import io.github.arxivbot.internal.json.DamagedFileException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** The file form of a value, format 1: a line that says so, a checksum, the key, the value. */
final class StoredValue {

  private static final byte[] START = "arxiv-bot state 1\n".getBytes(US_ASCII);
  private static final int CHECKSUM_BYTES = 32;

  private StoredValue() {}

  static byte[] write(String key, byte[] value) throws IOException {
    byte[] name = FolderStore.utf(key);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(START);
    file.write(Sha256.hash(name, value));
    file.write(name);
    file.write(value);
    return file.toByteArray();
  }

  static byte[] read(byte[] file, String key) throws IOException {
    int checksumAt = START.length;
    int nameAt = checksumAt + CHECKSUM_BYTES;
    if (file.length < nameAt || !Arrays.equals(START, 0, checksumAt, file, 0, checksumAt)) {
      throw new DamagedFileException("expected it to begin with \"arxiv-bot state 1\"");
    }
    byte[] sum = Sha256.hash(Arrays.copyOfRange(file, nameAt, file.length));
    if (!Arrays.equals(sum, Arrays.copyOfRange(file, checksumAt, nameAt))) {
      throw new DamagedFileException("its checksum is another one");
    }
    byte[] name = FolderStore.utf(key);
    int valueAt = nameAt + name.length;
    if (file.length < valueAt || !Arrays.equals(name, Arrays.copyOfRange(file, nameAt, valueAt))) {
      throw new DamagedFileException("it belongs to another key");
    }
    return Arrays.copyOfRange(file, valueAt, file.length);
  }
}
