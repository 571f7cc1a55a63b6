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

/** Creates the renderer {@code markdown}. */
@AutoService(RendererFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class MarkdownFactory implements RendererFactory {

  static final Option<Path> TEMPLATE =
      Option.path(
          "template",
          "a Markdown page with slots; by default README.template.md in the folder of the"
              + " configuration if it exists, else a built-in template");

  static final Option<Integer> MAX_AUTHORS =
      Option.integer(
              "max_authors",
              "the maximum number of authors that are shown for a paper; the number of the others"
                  + " follows",
              1,
              1_000_000)
          .orElse(MarkdownRenderer.DEFAULT_MAX_AUTHORS);

  static final Option<Boolean> REASONS =
      Option.flag("reasons", "whether a line below the score of a paper has its reasons")
          .orElse(false);

  private static final String DEFAULT_TEMPLATE = "README.template.md";

  /** For {@link java.util.ServiceLoader}. */
  public MarkdownFactory() {}

  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(TEMPLATE, MAX_AUTHORS, REASONS);
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
  public void check(PluginContext context) {
    remarkOnMissing("{{PAPERS_SECTION}}", "the page will not show any papers", context);
    remarkOnMissing(
        "{{NOTICES}}", "readers will not see that a category is late, old or unreadable", context);
  }

  private static void remarkOnMissing(String slot, String effect, PluginContext context) {
    template(context)
        .filter(file -> !read(file).contains(slot))
        .ifPresent(
            file ->
                context.remark("the template " + file + " has no slot " + slot + ": " + effect));
  }

  @Override
  public Renderer create(PluginContext context) {
    MarkdownRenderer.Builder renderer =
        MarkdownRenderer.builder()
            .maxAuthors(context.get(MAX_AUTHORS))
            .reasons(context.get(REASONS));
    template(context).ifPresent(file -> renderer.template(read(file)));
    return renderer.build();
  }

  private static Optional<Path> template(PluginContext context) {
    return context
        .find(TEMPLATE)
        .or(() -> Optional.of(context.folder().resolve(DEFAULT_TEMPLATE)).filter(Files::exists));
  }

  static String read(Path template) {
    try {
      return Files.readString(template);
    } catch (NoSuchFileException e) {
      throw new PluginException(
          "the template " + template + " does not exist; create it or remove \"template\"", e);
    } catch (IOException e) {
      throw new PluginException(
          "the template " + template + " cannot be read as UTF-8 text: " + e, e);
    }
  }
}
