package io.github.arxivbot.renderer.feed;

import com.google.auto.service.AutoService;
import io.github.arxivbot.spi.RendererFactory;

/** Creates the renderer {@code atom}: Atom 1.0. */
@AutoService(RendererFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class AtomFactory extends FeedFactory {

  /** For {@link java.util.ServiceLoader}. */
  public AtomFactory() {
    super("atom", "application/atom+xml", "atom.xml", FeedRenderer::atom);
  }
}
