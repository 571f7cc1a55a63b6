package com.example.bibtex;

import com.google.auto.service.AutoService;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.Renderer;
import io.github.arxivbot.spi.RendererFactory;
import java.util.Objects;

/** Creates a {@link BibtexRenderer}: the plugin {@code short-bibtex}. */
@AutoService(RendererFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class BibtexFactory implements RendererFactory {

  /** For {@link java.util.ServiceLoader}. */
  public BibtexFactory() {}

  @Override
  public String name() {
    return "short-bibtex";
  }

  @Override
  public String mediaType() {
    return "application/x-bibtex";
  }

  @Override
  public String defaultFile() {
    return "digest.bib";
  }

  @Override
  public Renderer create(PluginContext context) {
    Objects.requireNonNull(context, "context");
    return BibtexRenderer.create();
  }
}
