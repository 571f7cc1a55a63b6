package io.github.arxivbot.testkit;

import java.io.IOException;

/** An output that takes some characters and then no more. */
final class FullDisk implements Appendable {

  static final String MESSAGE = "no space left on the testkit's disk";

  private int room;

  FullDisk(int room) {
    this.room = room;
  }

  @Override
  public FullDisk append(CharSequence characters) throws IOException {
    return take(characters.length());
  }

  @Override
  public FullDisk append(CharSequence characters, int start, int end) throws IOException {
    return take(end - start);
  }

  @Override
  public FullDisk append(char character) throws IOException {
    return take(1);
  }

  private FullDisk take(int length) throws IOException {
    if (length > room) {
      throw new IOException(MESSAGE);
    }
    room -= length;
    return this;
  }
}
