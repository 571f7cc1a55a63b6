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
 * The file format of a {@link MessageJournal}. Recipients who were told the same share an entry,
 * because the identifiers of a day's papers take most of the space.
 */
final class MessageJournalJson {

  private MessageJournalJson() {}

  static byte[] write(MessageJournal journal) throws IOException {
    ObjectNode root = ChecksummedJson.object();
    ArrayNode messages = root.putArray("messages");
    List<MessageRecord> rest = new ArrayList<>(journal.records());
    while (!rest.isEmpty()) {
      MessageRecord first = rest.get(0);
      ObjectNode message =
          messages
              .addObject()
              .put("day", first.address().day().toString())
              .put("channel", first.address().channel())
              .put("content", String.join(" ", first.identity().parts()));
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

  private static boolean isSameMessage(MessageRecord one, MessageRecord other) {
    return one.address().day().equals(other.address().day())
        && one.address().channel().equals(other.address().channel())
        && one.identity().equals(other.identity());
  }

  private static void write(ObjectNode node, MessageRecord record) {
    node.put("recipient", record.address().recipient())
        .put("status", EnumWords.of(record.status()))
        .put("since", record.since().toString());
    if (!record.reason().isEmpty()) {
      node.put("reason", record.reason());
    }
  }

  static MessageJournal read(byte[] json) throws IOException {
    JsonObjectReader root = JsonObjectReader.of(ChecksummedJson.read(json));
    List<MessageRecord> all = new ArrayList<>();
    root.objects("messages", MessageJournalJson::message).forEach(all::addAll);
    return MessageJournal.of(all);
  }

  private static List<MessageRecord> message(JsonObjectReader fields) throws IOException {
    LocalDate day = fields.text("day", LocalDate::parse);
    String channel = fields.text("channel");
    String parts = fields.text("content");
    MessageIdentity identity =
        new MessageIdentity(parts.isEmpty() ? List.of() : List.of(parts.split(" ", -1)));
    return fields.objects(
        "recipients",
        recipient ->
            new MessageRecord(
                new MessageRecord.Address(day, channel, recipient.text("recipient")),
                identity,
                recipient.constant("status", MessageStatus.class),
                recipient.text("since", Instant::parse),
                Objects.requireNonNullElse(recipient.find("reason"), "")));
  }
}
