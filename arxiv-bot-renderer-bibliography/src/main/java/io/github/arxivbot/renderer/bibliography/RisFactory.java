package io.github.arxivbot.renderer.bibliography;

import com.google.auto.service.AutoService;
import io.github.arxivbot.spi.RendererFactory;

/** Creates the renderer {@code ris}. */
@AutoService(RendererFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class RisFactory extends BibliographyFactory {

  /** For {@link java.util.ServiceLoader}. */
  public RisFactory() {
    super(
        "ris",
        "application/x-research-info-systems",
        "papers.ris",
        context -> BibliographyRenderer.ris());
  }
}
