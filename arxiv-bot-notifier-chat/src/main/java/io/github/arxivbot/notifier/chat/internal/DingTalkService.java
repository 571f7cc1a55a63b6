package io.github.arxivbot.notifier.chat.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.spi.notify.Notification;
import io.github.arxivbot.spi.option.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Custom bots of DingTalk: Markdown of at most 20,000 bytes. Errors are answered with status 200.
 *
 * @param title the beginning of the heading; contains the keyword if the bot requires one
 */
public record DingTalkService(String title, Optional<Secret> key) implements ChatService {

  private static final MessageTruncator TRUNCATOR = MessageTruncator.ofBytes(18_000, 100);
  private static final List<Integer> TEMPORARY = List.of(-1, 130_101, 410_100);

  @Override
  public Duration interval() {
    return Duration.ofSeconds(3); // 20 messages a minute
  }

  @Override
  public ObjectNode body(Notification notification) {
    ChatText text = new ChatText(title, notification);
    ObjectNode body = ChatJson.object().put("msgtype", "markdown");
    body.putObject("markdown")
        .put("title", text.heading())
        .put("text", MarkupFormat.WIDE_MARKDOWN.compose(text, TRUNCATOR));
    body.putObject("at").put("isAtAll", false);
    return body;
  }

  @Override
  public URI address(String secret, Instant now) {
    String signature =
        key.flatMap(Secret::reveal)
            .map(
                value -> {
                  String time = String.valueOf(now.toEpochMilli());
                  byte[] sign = HmacSha256.sign(value, time + "\n" + value);
                  return "&timestamp="
                      + time
                      + "&sign="
                      + URLEncoder.encode(
                          Base64.getEncoder().encodeToString(sign), StandardCharsets.UTF_8);
                })
            .orElse("");
    return URI.create(secret + signature);
  }

  @Override
  public Optional<Refusal> refusal(int status, JsonNode answer) {
    return Refusal.find(answer.path("errcode"), answer.path("errmsg"), TEMPORARY);
  }
}
