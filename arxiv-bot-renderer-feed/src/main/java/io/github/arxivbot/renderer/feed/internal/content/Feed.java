package io.github.arxivbot.renderer.feed.internal.content;

import io.github.arxivbot.model.Digest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A feed, before it is written in one format. Its texts are clean, but not escaped.
 *
 * @param id identifies it for good; a URI
 * @param title one line
 * @param description one line
 * @param self where it will be
 * @param home the page that it belongs to
 * @param announced when its newest digest was announced
 * @param updated when the digest was made that was made last
 * @param newest its newest digest
 * @param entries in the order in which they are to be read
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

  /** The language of arXiv's titles and abstracts; a summary may be in another. */
  public static final String LANGUAGE = "en";

  public static final String GENERATOR = "arxiv-bot";
}
