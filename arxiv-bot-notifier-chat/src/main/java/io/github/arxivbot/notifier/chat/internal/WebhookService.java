package io.github.arxivbot.notifier.chat.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.spi.notify.Notification;
import io.github.arxivbot.spi.option.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Any web service: the digest as JSON, or a template. With a key, the header {@code
 * X-Signature-256} has the HMAC-SHA256 of the body, as {@code sha256=} and hexadecimal digits.
 */
public record WebhookService(Optional<Secret> key, WebhookTemplate template)
    implements ChatService {

  @Override
  public ObjectNode body(Notification notification) {
    return template.fill(notification, WebhookDigest.of(notification));
  }

  @Override
  public URI address(String secret, Instant now) {
    return URI.create(secret);
  }

  @Override
  public Map<String, String> headers(String body) {
    return key.flatMap(Secret::reveal)
        .map(
            secret ->
                Map.of(
                    "X-Signature-256",
                    "sha256=" + HexFormat.of().formatHex(Hmac.sign(secret, body))))
        .orElse(Map.of());
  }
}
