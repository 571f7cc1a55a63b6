/** Writes the digest as a Markdown page. */
module io.github.arxivbot.renderer.markdown {
  requires static transitive org.jspecify;
  requires static com.google.auto.service;
  requires transitive io.github.arxivbot.core;
  requires org.commonmark;

  exports io.github.arxivbot.renderer.markdown;

  provides io.github.arxivbot.spi.RendererFactory with
      io.github.arxivbot.renderer.markdown.MarkdownFactory;
}
