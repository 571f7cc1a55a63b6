package io.github.arxivbot.notifier.chat.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.spi.notify.Notification;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The message of a web service as a JSON object whose texts have slots such as {@code {{TEXT}}}. A
 * value is a part of a JSON text, so it cannot end that text. Slots in values are not filled.
 *
 * @param object the object; without entries, the message is the digest as JSON
 * @param maxLength the maximum length of the text in UTF-16 units
 */
public record WebhookTemplate(
    Map<String, Object> object, String title, boolean isMarkdown, int maxLength) {

  private static final Pattern SLOT = Pattern.compile("\\{\\{([A-Z_]+)}}");
  private static final String DIGEST = "{{DIGEST}}";
  private static final Set<String> SLOTS =
      new TreeSet<>(Set.of("ID", "DAY", "PROFILE", "HEADING", "TEXT", "PAPER_COUNT", "LINK"));

  /** Returns what is wrong with the texts of an object; null if nothing is. */
  public static @Nullable String check(Map<String, Object> object) {
    return check(ChatJson.tree(object));
  }

  private static @Nullable String check(JsonNode node) {
    if (node.isTextual() && !node.textValue().equals(DIGEST)) {
      Matcher slot = SLOT.matcher(node.textValue());
      while (slot.find()) {
        if (slot.group().equals(DIGEST)) {
          return "expected {{DIGEST}} as a whole value, found " + SafeText.quote(node.textValue());
        }
        if (!SLOTS.contains(slot.group(1))) {
          return "expected only the slots " + SLOTS + " and DIGEST, found " + slot.group();
        }
      }
    }
    for (JsonNode child : node) {
      String wrong = check(child);
      if (wrong != null) {
        return wrong;
      }
    }
    return null;
  }

  /** Returns a message, in which the slot {@code {{DIGEST}}} is the digest as JSON. */
  ObjectNode fill(Notification notification, ObjectNode digest) {
    if (object.isEmpty()) {
      return digest;
    }
    ChatText text = new ChatText(title, notification);
    MarkupFormat format = isMarkdown ? MarkupFormat.MARKDOWN : MarkupFormat.PLAIN;
    Map<String, String> values =
        Map.of(
            "ID", notification.id(),
            "DAY", notification.digest().day().toString(),
            "PROFILE", notification.digest().profile(),
            "HEADING", format.escape(text.heading()),
            "TEXT", format.compose(text, MessageTruncator.ofChars(maxLength, Integer.MAX_VALUE)),
            "PAPER_COUNT", String.valueOf(text.items().size()),
            "LINK", notification.link().map(URI::toString).orElse(""));
    ObjectNode message = ChatJson.tree(object);
    fill(message, values, digest);
    return message;
  }

  private static JsonNode fill(JsonNode node, Map<String, String> values, ObjectNode digest) {
    if (node instanceof ObjectNode fields) {
      fields.properties().forEach(field -> field.setValue(fill(field.getValue(), values, digest)));
    } else if (node instanceof ArrayNode items) {
      for (int i = 0; i < items.size(); i++) {
        items.set(i, fill(items.get(i), values, digest));
      }
    } else if (node.isTextual()) {
      String text = node.textValue();
      return text.equals(DIGEST)
          ? digest
          : TextNode.valueOf(
              SLOT.matcher(text)
                  .replaceAll(
                      slot -> Matcher.quoteReplacement(values.getOrDefault(slot.group(1), ""))));
    }
    return node;
  }
}
