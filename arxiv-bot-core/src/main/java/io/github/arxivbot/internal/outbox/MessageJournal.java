package io.github.arxivbot.internal.outbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The messages of a profile that were sent, or about to be sent. Immutable. */
public final class MessageJournal {

  private static final MessageJournal EMPTY = new MessageJournal(List.of());

  private static final Comparator<MessageRecord> ORDER =
      Comparator.comparing((MessageRecord record) -> record.address().day())
          .thenComparing(record -> record.address().channel())
          .thenComparing(record -> record.address().recipient())
          .thenComparing(MessageRecord::since)
          .thenComparing(record -> String.join(" ", record.identity().parts()));

  private final List<MessageRecord> records;

  private MessageJournal(List<MessageRecord> records) {
    this.records = List.copyOf(records);
  }

  public static MessageJournal empty() {
    return EMPTY;
  }

  static MessageJournal of(List<MessageRecord> records) {
    return new MessageJournal(records.stream().sorted(ORDER).toList());
  }

  /** {@return all messages by day, channel and recipient} */
  public List<MessageRecord> records() {
    return records;
  }

  /** Returns the messages to a recipient about a day. */
  public List<MessageRecord> to(MessageRecord.Address address) {
    return records.stream().filter(one -> one.address().equals(address)).toList();
  }

  /** Adds or replaces a message. */
  public MessageJournal with(MessageRecord record) {
    List<MessageRecord> all = new ArrayList<>(records);
    all.removeIf(record::isSameMessage);
    all.add(record);
    return of(all);
  }

  /** Removes the messages about a day to a recipient that are not final. */
  public MessageJournal withoutOwed(MessageRecord.Address address) {
    return of(
        records.stream()
            .filter(one -> one.status().isFinal() || !one.address().equals(address))
            .toList());
  }

  /** Removes the messages about days before the given one, except those about the newest day. */
  public MessageJournal since(LocalDate oldest) {
    LocalDate newest =
        records.stream()
            .map(one -> one.address().day())
            .max(Comparator.naturalOrder())
            .orElse(oldest);
    LocalDate first = oldest.isBefore(newest) ? oldest : newest;
    return new MessageJournal(
        records.stream().filter(one -> !one.address().day().isBefore(first)).toList());
  }
}
