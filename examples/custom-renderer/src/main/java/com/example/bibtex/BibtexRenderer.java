package com.example.bibtex;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.spi.Renderer;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * Writes a BibTeX entry of type {@code misc} for each paper, like arXiv's own export. Thread-safe.
 */
public final class BibtexRenderer implements Renderer {

  private BibtexRenderer() {}

  /**
   * Returns a renderer, which has no options.
   *
   * @return a renderer
   */
  public static BibtexRenderer create() {
    return new BibtexRenderer();
  }

  @Override
  public void render(RenderRequest request, Appendable out) throws IOException {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(out, "out");
    out.append("% arXiv, ").append(request.digest().day().toString()).append('\n');
    for (DigestEntry entry : request.digest().entries()) {
      write(entry.paper(), out);
    }
  }

  private static void write(Paper paper, Appendable out) throws IOException {
    String key = paper.id().scheme() + ":" + paper.id().value().replace('/', ':');
    out.append("\n@misc{").append(key).append(",\n");
    field("title", "{" + BibtexEscaper.escape(paper.title()) + "}", out);
    if (!paper.authors().isEmpty()) {
      field(
          "author",
          String.join(
              " and ",
              paper.authors().stream()
                  .map(name -> "{" + BibtexEscaper.escape(name) + "}")
                  .toList()),
          out);
    }
    if (paper.submitted().isPresent()) {
      int year = paper.submitted().get().atZone(ZoneOffset.UTC).getYear();
      field("year", Integer.toString(year), out);
    }
    if (paper.id() instanceof ArxivId arxiv) {
      field("eprint", arxiv.number(), out);
      field("archiveprefix", "arXiv", out);
      field("primaryclass", BibtexEscaper.escape(paper.category()), out);
    }
    field("url", paper.newestPage().toString(), out);
    out.append("}\n");
  }

  private static void field(String name, String value, Appendable out) throws IOException {
    out.append("  ").append(name).append(" = {").append(value).append("},\n");
  }
}
