package io.github.arxivbot.internal.outbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The messages of a profile that were sent, or about to be sent. Immutable. */
public final class DeliveryJournal {

  private static final DeliveryJournal EMPTY = new DeliveryJournal(List.of());

  private static final Comparator<Delivery> ORDER =
      Comparator.comparing((Delivery delivery) -> delivery.address().day())
          .thenComparing(delivery -> delivery.address().channel())
          .thenComparing(delivery -> delivery.address().recipient())
          .thenComparing(Delivery::since)
          .thenComparing(delivery -> String.join(" ", delivery.content().parts()));

  private final List<Delivery> deliveries;

  private DeliveryJournal(List<Delivery> deliveries) {
    this.deliveries = List.copyOf(deliveries);
  }

  /** Returns a journal without messages. */
  public static DeliveryJournal empty() {
    return EMPTY;
  }

  static DeliveryJournal of(List<Delivery> deliveries) {
    return new DeliveryJournal(deliveries.stream().sorted(ORDER).toList());
  }

  /** {@return all messages by day, channel and recipient} */
  public List<Delivery> deliveries() {
    return deliveries;
  }

  /** Returns the messages to a recipient about a day. */
  public List<Delivery> to(Delivery.Address address) {
    return deliveries.stream().filter(one -> one.address().equals(address)).toList();
  }

  /** Adds or replaces a message. */
  public DeliveryJournal with(Delivery delivery) {
    List<Delivery> all = new ArrayList<>(deliveries);
    all.removeIf(delivery::isSameMessage);
    all.add(delivery);
    return of(all);
  }

  /** Removes the messages about a day to a recipient that are not final. */
  public DeliveryJournal withoutOwed(Delivery.Address address) {
    return of(
        deliveries.stream()
            .filter(one -> one.status().isFinal() || !one.address().equals(address))
            .toList());
  }

  /** Removes the messages about days before the given one, except those about the newest day. */
  public DeliveryJournal since(LocalDate oldest) {
    LocalDate newest =
        deliveries.stream()
            .map(one -> one.address().day())
            .max(Comparator.naturalOrder())
            .orElse(oldest);
    LocalDate first = oldest.isBefore(newest) ? oldest : newest;
    return new DeliveryJournal(
        deliveries.stream().filter(one -> !one.address().day().isBefore(first)).toList());
  }
}
