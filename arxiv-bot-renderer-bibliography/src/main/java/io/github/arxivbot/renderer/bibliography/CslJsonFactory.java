package io.github.arxivbot.renderer.bibliography;

import com.google.auto.service.AutoService;
import io.github.arxivbot.spi.RendererFactory;

/** Creates the renderer {@code csl-json}. */
@AutoService(RendererFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class CslJsonFactory extends BibliographyFactory {

  /** For {@link java.util.ServiceLoader}. */
  public CslJsonFactory() {
    super(
        "csl-json",
        "application/vnd.citationstyles.csl+json",
        "papers.json",
        context -> BibliographyRenderer.cslJson());
  }
}
