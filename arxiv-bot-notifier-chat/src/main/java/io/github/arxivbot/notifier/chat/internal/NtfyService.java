package io.github.arxivbot.notifier.chat.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.spi.notify.Notification;
import io.github.arxivbot.spi.option.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Push messages of ntfy: plain text of at most 4096 bytes. A message that is sent again replaces
 * the first one, by its sequence identifier.
 */
public record NtfyService(String title, URI baseUrl, Optional<Secret> token)
    implements ChatService {

  private static final MessageTruncator TRUNCATOR = MessageTruncator.ofBytes(4000, 100);

  @Override
  public Duration interval() {
    return Duration.ofMillis(500); // one message in five seconds after the first sixty
  }

  @Override
  public ObjectNode body(Notification notification) {
    ChatText text = new ChatText(title, notification);
    ObjectNode body =
        ChatJson.object()
            .put("title", text.heading())
            .put("message", MarkupFormat.PLAIN.compose(text, TRUNCATOR))
            .put("sequence_id", notification.id().replace('.', '-'));
    notification.link().ifPresent(link -> body.put("click", link.toString()));
    return body;
  }

  /** Returns the address of the service; the topic is part of the message. */
  @Override
  public URI address(String secret, Instant now) {
    return baseUrl;
  }

  @Override
  public Map<String, String> headers(String body) {
    return token
        .flatMap(Secret::reveal)
        .map(value -> Map.of("Authorization", "Bearer " + value))
        .orElse(Map.of());
  }
}
