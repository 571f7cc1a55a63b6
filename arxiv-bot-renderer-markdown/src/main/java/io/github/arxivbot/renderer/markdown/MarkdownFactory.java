package io.github.arxivbot.renderer.markdown;

import com.google.auto.service.AutoService;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.PluginException;
import io.github.arxivbot.spi.Renderer;
import io.github.arxivbot.spi.RendererFactory;
import io.github.arxivbot.spi.option.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes the renderer {@code markdown}. */
@AutoService(RendererFactory.class)
@SuppressWarnings("exports") // the annotation leaves no trace in the class file
public final class MarkdownFactory implements RendererFactory {

  static final Option<Path> TEMPLATE =
      Option.path(
          "template",
          "the page with slots; README.template.md beside the configuration if it is there, else a"
              + " built-in one");

  private static final String USUAL_TEMPLATE = "README.template.md";

  /** For {@link java.util.ServiceLoader}. */
  public MarkdownFactory() {}

  @Override
  public String name() {
    return "markdown";
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
    return "README.md";
  }

  @Override
  public Renderer create(PluginContext context) {
    Optional<Path> named = context.find(TEMPLATE);
    if (named.isPresent()) {
      return renderer(named.get(), context);
    }
    Path usual = context.folder().resolve(USUAL_TEMPLATE);
    return Files.exists(usual) ? renderer(usual, context) : MarkdownRenderer.create();
  }

  private static Renderer renderer(Path template, PluginContext context) {
    String page = read(template);
    if (!page.contains("{{PAPERS_SECTION}}")) {
      context.remark(
          "the template " + template + " has no slot {{PAPERS_SECTION}}: it will show no papers");
    }
    return MarkdownRenderer.withTemplate(page);
  }

  private static String read(Path template) {
    try {
      return Files.readString(template);
    } catch (NoSuchFileException e) {
      throw new PluginException(
          "the template " + template + " does not exist; write it, or leave \"template\" out", e);
    } catch (IOException e) {
      throw new PluginException(
          "the template " + template + " can't be read as UTF-8 text: " + e, e);
    }
  }
}
