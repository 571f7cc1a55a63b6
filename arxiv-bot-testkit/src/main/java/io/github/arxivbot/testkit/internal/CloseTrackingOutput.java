package io.github.arxivbot.testkit.internal;

import java.io.Closeable;
import java.util.Objects;

/** An output that records whether it was closed, and rejects null instead of writing "null". */
public final class CloseTrackingOutput implements Appendable, Closeable {

  private final StringBuilder text = new StringBuilder();
  private boolean closed;

  @Override
  public CloseTrackingOutput append(CharSequence characters) {
    text.append(Objects.requireNonNull(characters, "characters"));
    return this;
  }

  @Override
  public CloseTrackingOutput append(CharSequence characters, int start, int end) {
    text.append(Objects.requireNonNull(characters, "characters"), start, end);
    return this;
  }

  @Override
  public CloseTrackingOutput append(char character) {
    text.append(character);
    return this;
  }

  @Override
  public void close() {
    closed = true;
  }

  public boolean isClosed() {
    return closed;
  }

  public String text() {
    return text.toString();
  }
}
