/**
 * What renderers that write HTML share: for authors of a renderer, to whom the words of papers and
 * models are hostile. It brings no plugin.
 *
 * <p>{@link io.github.arxivbot.html.MarkedText} is for what authors wrote, {@link
 * io.github.arxivbot.html.SummaryHtml} for what a model wrote, {@link
 * io.github.arxivbot.html.CleanText} for text in other formats, {@link
 * io.github.arxivbot.html.ArxivLinks} for links to arXiv.
 *
 * <pre>{@code
 * class ShortPage implements Renderer {
 *   @Override
 *   public void render(RenderRequest request, Appendable out) throws IOException {
 *     for (DigestEntry entry : request.digest().entries()) {
 *       Paper paper = entry.paper();
 *       String title = MarkedText.html(paper.title(), Field.TITLE, entry.score().reasons());
 *       out.append("<h2><a href=\"" + ArxivLinks.page(paper.id()) + "\">" + title + "</a></h2>\n");
 *       if (entry.summary().isPresent()) {
 *         out.append(SummaryHtml.of(entry.summary().get().text(), 3)).append('\n');
 *       }
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>What comes out of the first two is well-formed as HTML and as XML, has no active content, and
 * may stand in an element; {@code CleanText} escapes nothing. All are pure functions.
 *
 * @since 0.1.0
 */
module io.github.arxivbot.html {
  requires static transitive org.jspecify;
  requires transitive io.github.arxivbot.core;
  requires org.commonmark;
  requires org.commonmark.ext.gfm.tables;
  requires org.jsoup;

  exports io.github.arxivbot.html;
}
