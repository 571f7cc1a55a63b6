package io.github.arxivbot.renderer.bibliography;

import com.google.auto.service.AutoService;
import io.github.arxivbot.spi.RendererFactory;
import io.github.arxivbot.spi.option.Option;
import java.util.List;

/** Creates the renderer {@code bibtex}. */
@AutoService(RendererFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class BibtexFactory extends BibliographyFactory {

  static final Option<Boolean> UNICODE =
      Option.flag(
              "unicode",
              "whether letters such as é stay as they are, for biber, instead of LaTeX commands")
          .orElse(false);

  /** For {@link java.util.ServiceLoader}. */
  public BibtexFactory() {
    super(
        "bibtex",
        "application/x-bibtex",
        "papers.bib",
        context ->
            context.get(UNICODE)
                ? BibliographyRenderer.unicodeBibtex()
                : BibliographyRenderer.bibtex());
  }

  @Override
  public List<Option<?>> options() {
    return List.of(ABSTRACTS, SUMMARIES, UNICODE);
  }
}
