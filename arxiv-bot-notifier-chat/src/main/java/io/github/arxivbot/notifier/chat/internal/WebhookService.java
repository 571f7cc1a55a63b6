package io.github.arxivbot.notifier.chat.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.spi.notify.Notification;
import io.github.arxivbot.spi.option.Secret;
import java.net.URI;
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
    return template.fill(notification, digest(notification));
  }

  @Override
  public Map<String, String> headers(String body) {
    return key.flatMap(Secret::reveal)
        .map(
            secret ->
                Map.of(
                    "X-Signature-256",
                    "sha256=" + HexFormat.of().formatHex(HmacSha256.sign(secret, body))))
        .orElse(Map.of());
  }

  /** Writes a digest as JSON. Its texts are not escaped for any other format. */
  private static ObjectNode digest(Notification notification) {
    Digest digest = notification.digest();
    ObjectNode body =
        ChatJson.object()
            .put("id", notification.id())
            .put("day", digest.day().toString())
            .put("profile", digest.profile())
            .put("addition", notification.isAddition())
            .put("link", notification.link().map(URI::toString).orElse(null))
            .put("why_empty", digest.whyEmpty().orElse(null));
    ArrayNode papers = body.putArray("papers");
    digest.entries().forEach(entry -> write(papers.addObject(), entry));
    ArrayNode updated = body.putArray("updated");
    digest.updated().forEach(entry -> write(updated.addObject(), entry));
    ArrayNode problems = body.putArray("problems");
    notification.problems().forEach(problem -> problems.add(problem.toString()));
    return body;
  }

  private static void write(ObjectNode node, DigestEntry entry) {
    node.put("id", entry.paper().id().toString())
        .put("title", entry.paper().title())
        .put("abstract", entry.paper().abstractText())
        .put("category", entry.paper().category())
        .put("url", entry.paper().page().toString())
        .put("score", entry.score().total())
        .put("withdrawn", entry.paper().isWithdrawn())
        .put("summary", entry.summary().map(summary -> summary.text()).orElse(null));
    ArrayNode authors = node.putArray("authors");
    entry.paper().authors().forEach(authors::add);
    ArrayNode reasons = node.putArray("reasons");
    entry.score().reasons().stream().map(Reason::term).distinct().forEach(reasons::add);
  }
}
