/** Writes the digest as a self-contained HTML page. */
module io.github.arxivbot.renderer.html {
  requires static transitive org.jspecify;
  requires static com.google.auto.service;
  requires transitive io.github.arxivbot.core;
  requires com.samskivert.jmustache;
  requires io.github.arxivbot.rendering;
  requires org.jsoup;

  exports io.github.arxivbot.renderer.html;

  provides io.github.arxivbot.spi.RendererFactory with
      io.github.arxivbot.renderer.html.HtmlFactory;
}
