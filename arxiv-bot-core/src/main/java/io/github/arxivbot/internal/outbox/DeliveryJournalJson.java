package io.github.arxivbot.internal.outbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.internal.json.ChecksummedJson;
import io.github.arxivbot.internal.json.JsonObjectReader;
import io.github.arxivbot.internal.text.EnumWords;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The file format of a {@link DeliveryJournal}. Recipients who were told the same share an entry,
 * because the identifiers of a day's papers take most of the space.
 */
final class DeliveryJournalJson {

  private DeliveryJournalJson() {}

  static byte[] write(DeliveryJournal journal) throws IOException {
    ObjectNode root = ChecksummedJson.object();
    ArrayNode messages = root.putArray("messages");
    List<Delivery> rest = new ArrayList<>(journal.deliveries());
    while (!rest.isEmpty()) {
      Delivery first = rest.get(0);
      ObjectNode message =
          messages
              .addObject()
              .put("day", first.address().day().toString())
              .put("channel", first.address().channel())
              .put("content", String.join(" ", first.content().parts()));
      ArrayNode recipients = message.putArray("recipients");
      rest.removeIf(
          other -> {
            boolean same = isSameMessage(first, other);
            if (same) {
              write(recipients.addObject(), other);
            }
            return same;
          });
    }
    return ChecksummedJson.bytes(root);
  }

  private static boolean isSameMessage(Delivery one, Delivery other) {
    return one.address().day().equals(other.address().day())
        && one.address().channel().equals(other.address().channel())
        && one.content().equals(other.content());
  }

  private static void write(ObjectNode node, Delivery delivery) {
    node.put("recipient", delivery.address().recipient())
        .put("status", EnumWords.of(delivery.status()))
        .put("since", delivery.since().toString());
    if (!delivery.reason().isEmpty()) {
      node.put("reason", delivery.reason());
    }
  }

  static DeliveryJournal read(byte[] json) throws IOException {
    JsonObjectReader root = JsonObjectReader.of(ChecksummedJson.read(json));
    List<Delivery> all = new ArrayList<>();
    root.objects("messages", DeliveryJournalJson::message).forEach(all::addAll);
    return DeliveryJournal.of(all);
  }

  private static List<Delivery> message(JsonObjectReader fields) throws IOException {
    LocalDate day = fields.text("day", LocalDate::parse);
    String channel = fields.text("channel");
    String parts = fields.text("content");
    MessageContent content =
        new MessageContent(parts.isEmpty() ? List.of() : List.of(parts.split(" ", -1)));
    return fields.objects(
        "recipients",
        recipient ->
            new Delivery(
                new Delivery.Address(day, channel, recipient.text("recipient")),
                content,
                recipient.constant("status", DeliveryStatus.class),
                recipient.text("since", Instant::parse),
                Objects.requireNonNullElse(recipient.find("reason"), "")));
  }
}
