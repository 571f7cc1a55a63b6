package io.github.arxivbot.renderer.markdown.internal.page;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.renderer.markdown.internal.escape.MarkdownEscaper;
import io.github.arxivbot.renderer.markdown.internal.tex.TexMarkdown;

/** Writes a list of the new versions of papers that were in an earlier digest. */
public final class UpdatedSection {

  private UpdatedSection() {}

  /** Returns the section; empty if there are no updated papers. */
  public static String of(Digest digest) {
    if (digest.updated().isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("\n\n## Updated\n\n");
    text.append("New versions of papers that were in an earlier digest:\n");
    for (DigestEntry entry : digest.updated()) {
      Paper paper = entry.paper();
      text.append("\n- [").append(TexMarkdown.title(paper.title()));
      text.append("](").append(paper.page());
      text.append(")  \n  ").append(PapersSection.identifier(paper)).append(", ");
      text.append(MarkdownEscaper.word(paper.category().strip().replaceAll("\\s+", " ")));
      text.append(", ").append(paper.announceType().label());
      text.append(paper.isWithdrawn() ? ", withdrawn" : "");
    }
    return text.toString();
  }
}
