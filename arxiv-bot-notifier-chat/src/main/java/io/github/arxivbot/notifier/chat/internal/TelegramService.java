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
 * Telegram's bots: a message of at most 4096 UTF-16 units and 100 links.
 *
 * @param chat the identifier of the chat, or the name of a channel such as {@code @papers}
 */
public record TelegramService(String title, String chat, URI baseUrl) implements ChatService {

  private static final MessageTruncator TRUNCATOR = MessageTruncator.ofChars(4096, 90);

  @Override
  public Duration interval() {
    return Duration.ofSeconds(3); // 20 messages a minute in a group
  }

  @Override
  public ObjectNode body(Notification notification) {
    ObjectNode body =
        ChatJson.object()
            .put("chat_id", chat)
            .put("text", MarkupFormat.HTML.compose(new ChatText(title, notification), TRUNCATOR))
            .put("parse_mode", "HTML");
    body.putObject("link_preview_options").put("is_disabled", true);
    return body;
  }

  @Override
  public URI address(String secret, Instant now) {
    return URI.create(baseUrl.toString().replaceFirst("/$", "") + "/bot" + secret + "/sendMessage");
  }

  @Override
  public Optional<Refusal> refusal(int status, JsonNode answer) {
    if (answer.path("ok").asBoolean() || !answer.has("error_code")) {
      return Optional.empty();
    }
    JsonNode wait = answer.path("parameters").path("retry_after");
    Outcome outcome = wait.isNumber() ? Outcome.TEMPORARY : Outcome.PERMANENT;
    return Optional.of(
        new Refusal(
            outcome,
            "error "
                + answer.path("error_code").asText()
                + ": "
                + answer.path("description").asText(),
            wait.isNumber() ? Optional.of(Duration.ofSeconds(wait.asLong())) : Optional.empty()));
  }
}
