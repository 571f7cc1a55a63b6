package io.github.arxivbot.notifier.chat.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.spi.notify.Notification;
import io.github.arxivbot.spi.notify.NotificationException.Outcome;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Discord's webhooks: one embed, whose description has at most 4096 characters and cannot mention
 * anybody.
 */
public record DiscordService(String title) implements ChatService {

  private static final MessageTruncator TRUNCATOR = MessageTruncator.ofChars(4096, 100);
  private static final int TOO_MANY_REQUESTS = 429;

  @Override
  public Duration interval() {
    return Duration.ofSeconds(2); // 30 messages a minute
  }

  @Override
  public ObjectNode body(Notification notification) {
    ObjectNode body = ChatJson.object();
    String text = MarkupFormat.MARKDOWN.compose(new ChatText(title, notification), TRUNCATOR);
    body.putArray("embeds").addObject().put("description", text);
    body.putObject("allowed_mentions").putArray("parse"); // nobody
    return body;
  }

  @Override
  public URI address(String secret, Instant now) {
    return URI.create(secret + (secret.contains("?") ? "&" : "?") + "wait=true");
  }

  @Override
  public Optional<Refusal> refusal(int status, JsonNode answer) {
    if (status != TOO_MANY_REQUESTS) {
      return Optional.empty();
    }
    long millis = (long) (answer.path("retry_after").asDouble() * 1000);
    return Optional.of(
        new Refusal(
            Outcome.TEMPORARY, "too many requests", Optional.of(Duration.ofMillis(millis))));
  }
}
