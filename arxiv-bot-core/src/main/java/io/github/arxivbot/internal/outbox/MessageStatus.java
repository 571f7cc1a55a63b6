package io.github.arxivbot.internal.outbox;

/** The state of a message. */
public enum MessageStatus {
  /** It is being sent; after a crash, it may have been sent. */
  ABOUT_TO_SEND("may or may not have been sent"),
  /** The service has accepted it. */
  SENT("was sent"),
  /** It was certainly not sent; the next run tries again. */
  NOT_SENT("is owed"),
  /** It may have been sent, and will not be sent again. */
  UNCERTAIN("may or may not have been sent"),
  /** It was certainly not sent, and will not be sent. */
  GIVEN_UP("was given up");

  private final String words;

  MessageStatus(String words) {
    this.words = words;
  }

  /** {@return the status in words, such as "was sent"} */
  public String words() {
    return words;
  }

  /** Tests whether no run sends the message. */
  public boolean isFinal() {
    return this == SENT || this == UNCERTAIN || this == GIVEN_UP;
  }
}
