package io.github.arxivbot.renderer.feed.internal.content;

import io.github.arxivbot.model.Digest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A feed without a format. Its texts contain no forbidden characters, but are not escaped.
 *
 * @param id its permanent identifier, a URI
 * @param announced the time of announcement of its newest digest
 * @param updated the time at which the last of its digests was made
 * @param entries its entries, newest and best first
 */
public record Feed(
    String id,
    String title,
    String description,
    Optional<URI> self,
    URI home,
    Instant announced,
    Instant updated,
    Digest newest,
    List<FeedEntry> entries) {

  // Of titles and abstracts; summaries may be in another language.
  public static final String LANGUAGE = "en";

  public static final String GENERATOR = "arxiv-bot";
}
