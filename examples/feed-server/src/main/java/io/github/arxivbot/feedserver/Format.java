package io.github.arxivbot.feedserver;

import io.github.arxivbot.renderer.feed.FeedRenderer;

/** A format of feeds, and what it is called: by its renderer, for people, in addresses, on disk. */
enum Format {
  RSS("rss", "RSS", "rss", "rss.xml", "application/rss+xml; charset=utf-8"),
  ATOM("atom", "Atom", "atom", "atom.xml", "application/atom+xml; charset=utf-8"),
  JSON("json-feed", "JSON", "feed.json", "feed.json", "application/feed+json; charset=utf-8");

  private final String use;
  private final String label;
  private final String path;
  private final String fileName;
  private final String mediaType;

  Format(String use, String label, String path, String fileName, String mediaType) {
    this.use = use;
    this.label = label;
    this.path = path;
    this.fileName = fileName;
    this.mediaType = mediaType;
  }

  /** The renderer's name in reports. */
  String use() {
    return use;
  }

  /** For people. */
  String label() {
    return label;
  }

  /** Where its feeds are, without a slash at either end. */
  String path() {
    return path;
  }

  String fileName() {
    return fileName;
  }

  String mediaType() {
    return mediaType;
  }

  FeedRenderer.Builder renderer() {
    return switch (this) {
      case RSS -> FeedRenderer.rss();
      case ATOM -> FeedRenderer.atom();
      case JSON -> FeedRenderer.jsonFeed();
    };
  }
}
