package io.github.arxivbot.notifier.chat.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.spi.notify.Notification;
import java.time.Duration;
import java.util.List;

/**
 * Slack's incoming webhooks. Papers are elements of rich text, whose texts are not parsed, so they
 * cannot format, link or mention. A message has at most 50 blocks and about 13,000 characters.
 */
public record SlackService(String title) implements ChatService {

  private static final MessageTruncator TRUNCATOR = MessageTruncator.ofChars(12_000, 40);
  private static final int MARGIN = 200;

  @Override
  public Duration interval() {
    return Duration.ofSeconds(1); // one message a second
  }

  @Override
  public ObjectNode body(Notification notification) {
    ChatText text = new ChatText(title, notification);
    ObjectNode body = ChatJson.object();
    // This text is shown by notifications of the system; Slack parses it.
    body.put(
        "text", text.heading().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    ArrayNode blocks = body.putArray("blocks");
    ArrayNode head = section(blocks);
    head.addObject()
        .put("type", "text")
        .put("text", text.heading() + "\n")
        .putObject("style")
        .put("bold", true);
    text.notices()
        .forEach(notice -> head.addObject().put("type", "text").put("text", notice + "\n"));
    List<ChatText.Item> items = text.items();
    List<String> blocksOfItems = items.stream().map(item -> ChatJson.format(block(item))).toList();
    int fitting =
        TRUNCATOR.fit(ChatJson.format(blocks), blocksOfItems, rest -> " ".repeat(MARGIN)).size();
    items.subList(0, fitting).forEach(item -> blocks.add(block(item)));
    tail(text, items.size() - fitting, blocks);
    return body;
  }

  private static void tail(ChatText text, int rest, ArrayNode blocks) {
    String more = ChatText.more(rest);
    text.notification()
        .link()
        .ifPresentOrElse(
            page ->
                link(section(blocks), more.isEmpty() ? "The whole digest" : more, page.toString()),
            () -> {
              if (!more.isEmpty()) {
                section(blocks).addObject().put("type", "text").put("text", more);
              }
            });
  }

  private static ObjectNode block(ChatText.Item item) {
    ArrayNode one = ChatJson.object().putArray("one");
    ArrayNode elements = section(one);
    link(elements, item.title(), item.url());
    if (!item.detail().isEmpty()) {
      elements.addObject().put("type", "text").put("text", "\n" + item.detail());
    }
    return (ObjectNode) one.get(0);
  }

  private static void link(ArrayNode elements, String label, String url) {
    elements.addObject().put("type", "link").put("url", url).put("text", label);
  }

  private static ArrayNode section(ArrayNode blocks) {
    return blocks
        .addObject()
        .put("type", "rich_text")
        .putArray("elements")
        .addObject()
        .put("type", "rich_text_section")
        .putArray("elements");
  }
}
