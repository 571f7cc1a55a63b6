/** Writes the digest as a BibTeX file. */
module com.example.bibtex {
  requires transitive io.github.arxivbot.core;
  requires static com.google.auto.service;

  exports com.example.bibtex;

  provides io.github.arxivbot.spi.RendererFactory with
      com.example.bibtex.BibtexFactory;
}
