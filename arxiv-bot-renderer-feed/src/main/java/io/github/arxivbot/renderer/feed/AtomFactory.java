package io.github.arxivbot.renderer.feed;

import com.google.auto.service.AutoService;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.Renderer;
import io.github.arxivbot.spi.RendererFactory;
import io.github.arxivbot.spi.option.Option;
import java.util.List;

/** Creates the renderer {@code atom}: Atom 1.0. */
@AutoService(RendererFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class AtomFactory implements RendererFactory {

  /** For {@link java.util.ServiceLoader}. */
  public AtomFactory() {}

  @Override
  public String name() {
    return "atom";
  }

  @Override
  public List<Option<?>> options() {
    return FeedOptions.ALL;
  }

  @Override
  public String mediaType() {
    return "application/atom+xml";
  }

  @Override
  public String defaultFile() {
    return "atom.xml";
  }

  @Override
  public Renderer create(PluginContext context) {
    return FeedOptions.build(FeedRenderer.atom(), context);
  }
}
