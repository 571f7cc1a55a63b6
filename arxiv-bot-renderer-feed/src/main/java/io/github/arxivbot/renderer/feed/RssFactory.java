package io.github.arxivbot.renderer.feed;

import com.google.auto.service.AutoService;
import io.github.arxivbot.spi.RendererFactory;

/** Creates the renderer {@code rss}: RSS 2.0. */
@AutoService(RendererFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class RssFactory extends FeedFactory {

  /** For {@link java.util.ServiceLoader}. */
  public RssFactory() {
    super("rss", "application/rss+xml", "feed.xml", FeedRenderer::rss);
  }
}
