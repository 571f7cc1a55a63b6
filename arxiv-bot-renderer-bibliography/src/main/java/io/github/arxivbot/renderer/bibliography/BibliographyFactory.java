package io.github.arxivbot.renderer.bibliography;

import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.Renderer;
import io.github.arxivbot.spi.RendererFactory;
import io.github.arxivbot.spi.option.Option;
import java.util.List;
import java.util.function.Function;

/** The options that the factories of the three formats share. */
abstract class BibliographyFactory implements RendererFactory {

  static final Option<Boolean> ABSTRACTS =
      Option.flag("abstracts", "whether references contain the abstract").orElse(true);

  static final Option<Boolean> SUMMARIES =
      Option.flag("summaries", "whether references contain the summary, as a note").orElse(false);

  private final String name;
  private final String mediaType;
  private final String defaultFile;
  private final Function<PluginContext, BibliographyRenderer.Builder> builder;

  BibliographyFactory(
      String name,
      String mediaType,
      String defaultFile,
      Function<PluginContext, BibliographyRenderer.Builder> builder) {
    this.name = name;
    this.mediaType = mediaType;
    this.defaultFile = defaultFile;
    this.builder = builder;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public List<Option<?>> options() {
    return List.of(ABSTRACTS, SUMMARIES);
  }

  @Override
  public final String mediaType() {
    return mediaType;
  }

  @Override
  public final String defaultFile() {
    return defaultFile;
  }

  @Override
  public final Renderer create(PluginContext context) {
    return builder
        .apply(context)
        .abstracts(context.get(ABSTRACTS))
        .summaries(context.get(SUMMARIES))
        .build();
  }
}
