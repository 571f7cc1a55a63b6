package io.github.arxivbot.notifier.chat.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.spi.notify.Notification;
import io.github.arxivbot.spi.option.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Custom bots of Feishu and Lark. The elements of a post are not parsed, so they cannot format,
 * link or mention. A message has at most 20 KB. Errors are answered with status 200.
 */
public record FeishuService(String title, Optional<Secret> key) implements ChatService {

  private static final MessageTruncator TRUNCATOR = MessageTruncator.ofBytes(18_000, 100);
  private static final List<Integer> TEMPORARY = List.of(9499, 11_232, 11_233);
  private static final int MARGIN = 300;

  @Override
  public Duration interval() {
    return Duration.ofMillis(600); // 100 messages a minute
  }

  @Override
  public ObjectNode body(Notification notification) {
    ChatText text = new ChatText(title, notification);
    ObjectNode body = ChatJson.object().put("msg_type", "post");
    ObjectNode post = body.putObject("content").putObject("post").putObject("en_us");
    post.put("title", text.heading());
    ArrayNode lines = post.putArray("content");
    text.notices()
        .forEach(notice -> lines.addArray().addObject().put("tag", "text").put("text", notice));
    List<ChatText.Item> items = text.items();
    List<String> all =
        items.stream()
            .map(item -> ChatJson.format(line(ChatJson.object().putArray("one"), item)))
            .toList();
    int fitting = TRUNCATOR.fit(ChatJson.format(body), all, rest -> " ".repeat(MARGIN)).size();
    items.subList(0, fitting).forEach(item -> line(lines.addArray(), item));
    tail(text, ChatText.more(items.size() - fitting), lines);
    return body;
  }

  private static void tail(ChatText text, String more, ArrayNode lines) {
    Optional<URI> link = text.notification().link();
    if (link.isPresent()) {
      String label = more.isEmpty() ? "The whole digest" : more;
      lines
          .addArray()
          .addObject()
          .put("tag", "a")
          .put("text", label)
          .put("href", link.get().toString());
    } else if (!more.isEmpty()) {
      lines.addArray().addObject().put("tag", "text").put("text", more);
    }
  }

  private static ArrayNode line(ArrayNode line, ChatText.Item item) {
    line.addObject().put("tag", "a").put("text", item.title()).put("href", item.url());
    if (!item.detail().isEmpty()) {
      line.addObject().put("tag", "text").put("text", "  " + item.detail());
    }
    return line;
  }

  @Override
  public void sign(ObjectNode body, Instant now) {
    key.flatMap(Secret::reveal)
        .ifPresent(
            secret -> {
              String time = String.valueOf(now.getEpochSecond());
              byte[] signature = HmacSha256.sign(time + "\n" + secret, "");
              body.put("timestamp", time)
                  .put("sign", Base64.getEncoder().encodeToString(signature));
            });
  }

  @Override
  public Optional<Refusal> refusal(int status, JsonNode answer) {
    return Refusal.find(answer.path("code"), answer.path("msg"), TEMPORARY);
  }
}
