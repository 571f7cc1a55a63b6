package io.github.arxivbot.renderer.html;

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

/** Makes the renderer {@code html}. */
@AutoService(RendererFactory.class)
@SuppressWarnings("exports") // the annotation leaves no trace in the class file
public final class HtmlFactory implements RendererFactory {

  static final Option<String> TITLE =
      Option.text(
          "title", "the page's heading; \"arXiv digest\" in the page's language by default");

  static final Option<Path> TEMPLATE =
      Option.path("template", "a page of your own, in Mustache; a built-in one by default");

  static final Option<Path> INDEX_TEMPLATE =
      Option.path(
          "index_template",
          "a page of your own that leads to all days, in Mustache; a built-in one by default");

  static final Option<String> LANGUAGE =
      Option.choice(
              "language", "of the page's own words, not of the papers", HtmlRenderer.LANGUAGES)
          .orElse("en");

  /** For {@link java.util.ServiceLoader}. */
  public HtmlFactory() {}

  @Override
  public String name() {
    return "html";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(TITLE, TEMPLATE, INDEX_TEMPLATE, LANGUAGE);
  }

  @Override
  public String mediaType() {
    return "text/html";
  }

  @Override
  public String defaultFile() {
    return "index.html";
  }

  @Override
  public Renderer create(PluginContext context) {
    HtmlRenderer.Builder builder = HtmlRenderer.builder().language(context.get(LANGUAGE));
    context.find(TITLE).ifPresent(builder::title);
    context.find(TEMPLATE).ifPresent(file -> use(file, builder::template));
    context.find(INDEX_TEMPLATE).ifPresent(file -> use(file, builder::indexTemplate));
    return builder.build();
  }

  private interface Setter {
    HtmlRenderer.Builder set(String mustache);
  }

  private static void use(Path file, Setter setter) {
    try {
      setter.set(Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new PluginException(
          "the template " + file + " does not exist; write it, or leave the option out", e);
    } catch (IOException e) {
      throw new PluginException("the template " + file + " can't be read as UTF-8 text: " + e, e);
    } catch (IllegalArgumentException e) {
      throw new PluginException("the template " + file + ": " + e.getMessage(), e);
    }
  }
}
