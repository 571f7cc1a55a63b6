package io.github.arxivbot.feedserver.content;

import io.github.arxivbot.renderer.feed.FeedRenderer;

/** A feed format, with its names for people, in paths and on disk. */
enum FeedFormat {
  RSS("RSS", "rss", "rss.xml", "application/rss+xml"),
  ATOM("Atom", "atom", "atom.xml", "application/atom+xml"),
  JSON("JSON", "feed.json", "feed.json", "application/feed+json");

  final String label;

  /** The first segment of the paths of its feeds, without slashes. */
  final String path;

  final String fileName;
  final String mediaType;

  FeedFormat(String label, String path, String fileName, String mediaType) {
    this.label = label;
    this.path = path;
    this.fileName = fileName;
    this.mediaType = mediaType;
  }

  FeedRenderer.Builder renderer() {
    return switch (this) {
      case RSS -> FeedRenderer.rss();
      case ATOM -> FeedRenderer.atom();
      case JSON -> FeedRenderer.jsonFeed();
    };
  }
}
