package io.github.arxivbot.renderer.markdown;

import com.google.auto.service.AutoService;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.PluginException;
import io.github.arxivbot.spi.Renderer;
import io.github.arxivbot.spi.RendererFactory;
import io.github.arxivbot.spi.option.Option;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Creates the renderer {@code obsidian}. */
@AutoService(RendererFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class ObsidianFactory implements RendererFactory {

  static final Option<Path> TEMPLATE =
      Option.path("template", "a note with slots; by default a built-in template");

  /** For {@link java.util.ServiceLoader}. */
  public ObsidianFactory() {}

  @Override
  public String name() {
    return "obsidian";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(TEMPLATE);
  }

  @Override
  public String mediaType() {
    return "text/markdown";
  }

  @Override
  public String defaultFile() {
    return "{id}.md";
  }

  @Override
  public Renderer create(PluginContext context) {
    Optional<Path> template = context.find(TEMPLATE);
    try {
      return template
          .map(MarkdownFactory::read)
          .map(ObsidianRenderer::withTemplate)
          .orElseGet(ObsidianRenderer::create);
    } catch (IllegalArgumentException e) {
      throw new PluginException(template.orElseThrow() + ": " + e.getMessage(), e);
    }
  }
}
