/**
 * The plugins {@code bibtex}, {@code ris} and {@code csl-json}: write the papers of the digest for
 * reference managers such as Zotero, JabRef and Mendeley.
 *
 * <p>Start with {@link io.github.arxivbot.renderer.bibliography.BibliographyRenderer}.
 *
 * <pre>{@code
 * ArxivBotBuilder bot =
 *     ArxivBot.builder()
 *         .output(BibliographyRenderer.bibtex().build(), Path.of("papers.bib"))
 *         .output(BibliographyRenderer.cslJson().abstracts(false).build(), Path.of("papers.json"));
 * }</pre>
 *
 * <p>docs/bibliography.md documents the fields of each format.
 *
 * @since 0.1.0
 */
module io.github.arxivbot.renderer.bibliography {
  requires static com.google.auto.service;
  requires static transitive org.jspecify;
  requires transitive io.github.arxivbot.core;
  requires com.fasterxml.jackson.core;

  exports io.github.arxivbot.renderer.bibliography;

  provides io.github.arxivbot.spi.RendererFactory with
      io.github.arxivbot.renderer.bibliography.BibtexFactory,
      io.github.arxivbot.renderer.bibliography.CslJsonFactory,
      io.github.arxivbot.renderer.bibliography.RisFactory;
}
