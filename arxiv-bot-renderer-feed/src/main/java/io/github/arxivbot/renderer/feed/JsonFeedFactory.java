package io.github.arxivbot.renderer.feed;

import com.google.auto.service.AutoService;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.Renderer;
import io.github.arxivbot.spi.RendererFactory;
import io.github.arxivbot.spi.option.Option;
import java.util.List;

/** Creates the renderer {@code json-feed}: JSON Feed 1.1. */
@AutoService(RendererFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class JsonFeedFactory implements RendererFactory {

  /** For {@link java.util.ServiceLoader}. */
  public JsonFeedFactory() {}

  @Override
  public String name() {
    return "json-feed";
  }

  @Override
  public List<Option<?>> options() {
    return FeedOptions.ALL;
  }

  @Override
  public String mediaType() {
    return "application/feed+json";
  }

  @Override
  public String defaultFile() {
    return "feed.json";
  }

  @Override
  public Renderer create(PluginContext context) {
    return FeedOptions.build(FeedRenderer.jsonFeed(), context);
  }
}
