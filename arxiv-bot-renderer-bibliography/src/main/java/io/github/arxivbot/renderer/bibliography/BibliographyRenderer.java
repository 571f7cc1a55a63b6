package io.github.arxivbot.renderer.bibliography;

import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.renderer.bibliography.internal.format.BibliographyEntry;
import io.github.arxivbot.renderer.bibliography.internal.format.BibtexWriter;
import io.github.arxivbot.renderer.bibliography.internal.format.CslJsonWriter;
import io.github.arxivbot.renderer.bibliography.internal.format.RisWriter;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.spi.Renderer;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * Writes the papers of a digest as references, best first, for reference managers.
 *
 * <p><b>Keys.</b> The key of a paper is {@code arxiv-} and its identifier without version, such as
 * {@code arxiv-2602.09578}. It never changes, so citations stay valid.
 *
 * <p><b>Names.</b> Names of authors are split into given name, particle ("van"), family name and
 * suffix ("Jr."). A collaboration is one name. Chinese and Korean names in their own script have
 * the family name first.
 *
 * <p><b>LaTeX.</b> BibTeX contains LaTeX commands for accents and special characters. Formulas are
 * kept if they consist of ordinary mathematical commands; everything else that LaTeX would
 * interpret is escaped, so a title cannot run a command. RIS and CSL JSON contain Unicode.
 *
 * <p>The same request always gives the same text. Thread-safe.
 *
 * <pre>{@code
 * builder.output(BibliographyRenderer.bibtex().summaries(true).build(), Path.of("papers.bib"));
 * }</pre>
 */
public final class BibliographyRenderer implements Renderer {

  interface Format {
    String write(List<BibliographyEntry> entries);
  }

  private final String name;
  private final Format format;
  private final int maxAuthors;
  private final boolean abstracts;
  private final boolean summaries;

  private BibliographyRenderer(Builder builder) {
    name = builder.name;
    format = builder.format;
    maxAuthors = builder.maxAuthors;
    abstracts = builder.abstracts;
    summaries = builder.summaries;
  }

  /**
   * Returns a builder for BibTeX, with the fields {@code eprint}, {@code archiveprefix} and {@code
   * primaryclass}. Accents and special characters are LaTeX commands.
   *
   * @return a builder
   */
  public static Builder bibtex() {
    return new Builder("bibtex", entries -> BibtexWriter.write(entries, false));
  }

  /**
   * Returns a builder for BibTeX with letters such as é as they are, for biber and LuaTeX.
   * Characters that LaTeX interprets are escaped as in {@link #bibtex()}.
   *
   * @return a builder
   */
  public static Builder unicodeBibtex() {
    return new Builder("bibtex", entries -> BibtexWriter.write(entries, true));
  }

  /**
   * Returns a builder for RIS.
   *
   * @return a builder
   */
  public static Builder ris() {
    return new Builder("ris", RisWriter::write);
  }

  /**
   * Returns a builder for CSL JSON, the format of pandoc and of citation style processors.
   *
   * @return a builder
   */
  public static Builder cslJson() {
    return new Builder("csl-json", CslJsonWriter::write);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void render(RenderRequest request, Appendable out) throws IOException {
    Objects.requireNonNull(out, "out");
    out.append(write(request.digest().entries()));
  }

  /**
   * Returns the references of some papers.
   *
   * @param papers the papers
   * @return the content of a file
   */
  public String write(List<DigestEntry> papers) {
    return format.write(
        papers.stream()
            .map(paper -> new BibliographyEntry(paper, maxAuthors, abstracts, summaries))
            .toList());
  }

  /** Builds a {@link BibliographyRenderer}. Not thread-safe. */
  public static final class Builder {

    private final String name;
    private final Format format;
    private int maxAuthors = Integer.MAX_VALUE;
    private boolean abstracts = true;
    private boolean summaries;

    private Builder(String name, Format format) {
      this.name = name;
      this.format = format;
    }

    /**
     * Sets the maximum number of authors of a reference. By default there is none. Further authors
     * are "others" in BibTeX, and left out of the other formats.
     *
     * @param number at least 1
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder maxAuthors(int number) {
      if (number < 1) {
        throw new IllegalArgumentException("maxAuthors: expected 1 or more, found " + number);
      }
      maxAuthors = number;
      return this;
    }

    /**
     * Sets whether references contain the abstract. The default is true.
     *
     * @param wanted true for abstracts
     * @return this builder
     */
    public Builder abstracts(boolean wanted) {
      abstracts = wanted;
      return this;
    }

    /**
     * Sets whether references contain the summary, as a note. The default is false.
     *
     * @param wanted true for summaries
     * @return this builder
     */
    public Builder summaries(boolean wanted) {
      summaries = wanted;
      return this;
    }

    /**
     * Returns the renderer.
     *
     * @return an immutable renderer
     */
    public BibliographyRenderer build() {
      return new BibliographyRenderer(this);
    }
  }
}
