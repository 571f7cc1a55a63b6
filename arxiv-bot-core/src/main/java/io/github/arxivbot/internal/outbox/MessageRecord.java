package io.github.arxivbot.internal.outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A message to one recipient.
 *
 * @param since the time of the first attempt
 * @param reason the reason of a failure; empty if there is none
 */
public record MessageRecord(
    Address address, MessageIdentity identity, MessageStatus status, Instant since, String reason) {

  public MessageRecord {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(identity, "identity");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(reason, "reason");
  }

  /** The recipient of a message, and the day of its digest. */
  public record Address(LocalDate day, String channel, String recipient) {

    /** {@return channel and recipient, such as "mail to a@example.org"} */
    @Override
    public String toString() {
      return channel + " to " + recipient;
    }
  }

  public MessageRecord with(MessageStatus next, String why) {
    return new MessageRecord(address, identity, next, since, why);
  }

  boolean isSameMessage(MessageRecord other) {
    return address.equals(other.address) && identity.equals(other.identity);
  }
}
