package io.github.arxivbot.renderer.feed;

import com.google.auto.service.AutoService;
import io.github.arxivbot.spi.RendererFactory;

/** Creates the renderer {@code json-feed}: JSON Feed 1.1. */
@AutoService(RendererFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class JsonFeedFactory extends FeedFactory {

  /** For {@link java.util.ServiceLoader}. */
  public JsonFeedFactory() {
    super("json-feed", "application/feed+json", "feed.json", FeedRenderer::jsonFeed);
  }
}
