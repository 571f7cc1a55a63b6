/** What renderers that write HTML share. */
module io.github.arxivbot.rendering {
  requires static transitive org.jspecify;
  requires transitive io.github.arxivbot.core;
  requires org.commonmark;
  requires org.commonmark.ext.gfm.tables;
  requires org.jsoup;

  exports io.github.arxivbot.rendering;
}
