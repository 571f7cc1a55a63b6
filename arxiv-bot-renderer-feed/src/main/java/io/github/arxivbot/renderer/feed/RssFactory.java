package io.github.arxivbot.renderer.feed;

import com.google.auto.service.AutoService;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.Renderer;
import io.github.arxivbot.spi.RendererFactory;
import io.github.arxivbot.spi.option.Option;
import java.util.List;

/** Creates the renderer {@code rss}: RSS 2.0. */
@AutoService(RendererFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class RssFactory implements RendererFactory {

  /** For {@link java.util.ServiceLoader}. */
  public RssFactory() {}

  @Override
  public String name() {
    return "rss";
  }

  @Override
  public List<Option<?>> options() {
    return FeedOptions.ALL;
  }

  @Override
  public String mediaType() {
    return "application/rss+xml";
  }

  @Override
  public String defaultFile() {
    return "feed.xml";
  }

  @Override
  public Renderer create(PluginContext context) {
    return FeedOptions.build(FeedRenderer.rss(), context);
  }
}
