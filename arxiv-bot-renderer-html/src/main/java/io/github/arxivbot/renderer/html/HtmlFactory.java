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

/** Creates the renderer {@code html}. */
@AutoService(RendererFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class HtmlFactory implements RendererFactory {

  static final Option<String> TITLE =
      Option.text(
          "title",
          "the heading of the page; by default \"arXiv digest\" in the language of the page");

  static final Option<Path> TEMPLATE =
      Option.path(
          "template", "a Mustache template for the page of a day; by default a built-in template");

  static final Option<Path> INDEX_TEMPLATE =
      Option.path(
          "index_template",
          "a Mustache template for the index of all days; by default a built-in template");

  static final Option<String> LANGUAGE =
      Option.choice(
              "language",
              "the language of the page's labels; texts of papers are not translated",
              HtmlRenderer.LANGUAGES)
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
    context.find(TEMPLATE).ifPresent(file -> setTemplate(file, builder::template));
    context.find(INDEX_TEMPLATE).ifPresent(file -> setTemplate(file, builder::indexTemplate));
    return builder.build();
  }

  private interface Setter {
    HtmlRenderer.Builder set(String mustache);
  }

  private static void setTemplate(Path file, Setter setter) {
    try {
      setter.set(Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new PluginException(
          "the template " + file + " does not exist; create it or remove the option", e);
    } catch (IOException e) {
      throw new PluginException("the template " + file + " cannot be read as UTF-8 text: " + e, e);
    } catch (IllegalArgumentException e) {
      throw new PluginException("the template " + file + ": " + e.getMessage(), e);
    }
  }
}
