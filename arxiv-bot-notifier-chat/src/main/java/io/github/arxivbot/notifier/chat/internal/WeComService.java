package io.github.arxivbot.notifier.chat.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.spi.notify.Notification;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Group bots of WeCom: Markdown of at most 4096 bytes. Errors are answered with status 200. */
public record WeComService(String title) implements ChatService {

  private static final MessageTruncator TRUNCATOR = MessageTruncator.ofBytes(4096, 100);
  private static final List<Integer> TEMPORARY = List.of(-1, 45_009);

  @Override
  public Duration interval() {
    return Duration.ofSeconds(3); // 20 messages a minute
  }

  @Override
  public ObjectNode body(Notification notification) {
    ObjectNode body = ChatJson.object().put("msgtype", "markdown");
    String text = MarkupFormat.WIDE_MARKDOWN.compose(new ChatText(title, notification), TRUNCATOR);
    body.putObject("markdown").put("content", text);
    return body;
  }

  @Override
  public Optional<Refusal> refusal(int status, JsonNode answer) {
    return Refusal.find(answer.path("errcode"), answer.path("errmsg"), TEMPORARY);
  }
}
