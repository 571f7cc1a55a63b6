package io.github.arxivbot.notifier.chat.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.spi.notify.Notification;
import java.net.URI;

/** Writes a digest as JSON for a web service. Its texts are not escaped for any other format. */
final class WebhookDigest {

  private WebhookDigest() {}

  static ObjectNode of(Notification notification) {
    Digest digest = notification.digest();
    ObjectNode body =
        Json.object()
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
