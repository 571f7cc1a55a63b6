package io.github.arxivbot.testkit.internal;

import java.io.IOException;

/** An output that accepts a number of characters and then fails. */
public final class LimitedOutput implements Appendable {

  public static final String MESSAGE = "no space left on the testkit's disk";

  private int room;

  public LimitedOutput(int room) {
    this.room = room;
  }

  @Override
  public LimitedOutput append(CharSequence characters) throws IOException {
    return take(characters.length());
  }

  @Override
  public LimitedOutput append(CharSequence characters, int start, int end) throws IOException {
    return take(end - start);
  }

  @Override
  public LimitedOutput append(char character) throws IOException {
    return take(1);
  }

  private LimitedOutput take(int length) throws IOException {
    if (length > room) {
      throw new IOException(MESSAGE);
    }
    room -= length;
    return this;
  }
}
