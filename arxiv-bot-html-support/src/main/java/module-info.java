/**
 * Shared code for authors of renderers that write HTML. Treats the text of papers and models as
 * untrusted. Contains no plugin.
 *
 * <p>{@link io.github.arxivbot.html.MarkedText} converts text of papers, {@link
 * io.github.arxivbot.html.TexHtml} also its TeX, {@link io.github.arxivbot.html.SummaryHtml} text
 * of models; {@link io.github.arxivbot.html.CleanText} is for text in other formats.
 *
 * <pre>{@code
 * class ShortPage implements Renderer {
 *   @Override
 *   public void render(RenderRequest request, Appendable out) throws IOException {
 *     for (DigestEntry entry : request.digest().entries()) {
 *       Paper paper = entry.paper();
 *       String title = MarkedText.html(paper.title(), Field.TITLE, entry.score().reasons());
 *       String page = MarkedText.escape(paper.page().toString());
 *       out.append("<h2><a href=\"" + page + "\">" + title + "</a></h2>\n");
 *       if (entry.summary().isPresent()) {
 *         out.append(SummaryHtml.of(entry.summary().get().text(), 3)).append('\n');
 *       }
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>The results of the first two are well-formed as HTML and as XML, have no active content, and
 * are safe as the content of an element. {@code CleanText} escapes nothing.
 *
 * @since 0.1.0
 */
@SuppressWarnings({"module", "NotJavadoc"}) // qualified exports name modules that are built later
module io.github.arxivbot.html {
  requires static transitive org.jspecify;
  requires transitive io.github.arxivbot.core;
  requires org.commonmark;
  requires org.commonmark.ext.gfm.tables;
  requires org.jsoup;

  exports io.github.arxivbot.html;
  exports io.github.arxivbot.html.internal to
      io.github.arxivbot.renderer.html;
}
